import { randomBytes } from 'node:crypto';
import { laidPdf } from '../laid-pdf.mjs';
import { jpegFrame } from './jpeg-frame.mjs';

/** A PDF of so many pages, each with an image of its own of so many bytes: one JPEG, and behind its end what no reader looks at. */
export function heavyPdf(jpeg, pages, bytesEach) {
	const { width, height, grey } = jpegFrame(jpeg);
	const [w, h] = [595, Math.round((595 * height) / width)];
	const kids = Array.from({ length: pages }, (_, index) => `${3 + index * 3} 0 R`).join(' ');
	const objects = ['<< /Type /Catalog /Pages 2 0 R >>', `<< /Type /Pages /Count ${pages} /Kids [${kids}] >>`];
	const draw = `q ${w} 0 0 ${h} 0 0 cm /I Do Q`;
	for (let index = 0; index < pages; index++) {
		const [page, image, content] = [0, 1, 2].map((part) => 3 + index * 3 + part);
		const bytes = Buffer.concat([jpeg, randomBytes(bytesEach - jpeg.length)]);
		const head = `<< /Type /XObject /Subtype /Image /Width ${width} /Height ${height} /ColorSpace /Device${grey ? 'Gray' : 'RGB'} /BitsPerComponent 8 /Filter /DCTDecode /Length ${bytes.length} >>\nstream\n`;
		objects[page - 1] =
			`<< /Type /Page /Parent 2 0 R /MediaBox [0 0 ${w} ${h}] /Contents ${content} 0 R /Resources << /XObject << /I ${image} 0 R >> >> >>`;
		objects[image - 1] = Buffer.concat([Buffer.from(head), bytes, Buffer.from('\nendstream')]);
		objects[content - 1] = `<< /Length ${draw.length} >>\nstream\n${draw}\nendstream`;
	}
	return laidPdf(objects);
}
