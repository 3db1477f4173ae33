import { laidPdf } from '../laid-pdf.mjs';
import { jpegFrame } from './jpeg-frame.mjs';

/** A PDF of so many pages that show one JPEG, each drawn a little differently so that no page is the same. */
export function longPdf(jpeg, pages) {
	const { width, height, grey } = jpegFrame(jpeg);
	const [w, h] = [595, Math.round((595 * height) / width)];
	const objects = [];
	const kids = Array.from({ length: pages }, (_, index) => `${4 + index * 2} 0 R`).join(' ');
	objects.push('<< /Type /Catalog /Pages 2 0 R >>', `<< /Type /Pages /Count ${pages} /Kids [${kids}] >>`);
	const image = `<< /Type /XObject /Subtype /Image /Width ${width} /Height ${height} /ColorSpace /Device${grey ? 'Gray' : 'RGB'} /BitsPerComponent 8 /Filter /DCTDecode /Length ${jpeg.length} >>\nstream\n`;
	objects.push(Buffer.concat([Buffer.from(image), jpeg, Buffer.from('\nendstream')]));
	for (let index = 0; index < pages; index++) {
		const draw = `q ${w} 0 0 ${h} 0 ${(index % 7) / 10} cm /I Do Q`;
		objects.push(
			`<< /Type /Page /Parent 2 0 R /MediaBox [0 0 ${w} ${h}] /Contents ${5 + index * 2} 0 R /Resources << /XObject << /I 3 0 R >> >> >>`,
			`<< /Length ${draw.length} >>\nstream\n${draw}\nendstream`,
		);
	}
	return laidPdf(objects);
}
