import { readFileSync } from 'node:fs';
import { openLibrary } from './browser.mjs';

const PAGES = 300;

/**
 * A PDF of 300 scanned pages is read to its end. The tab's peak in the first third beside its peak in the last third:
 * a tab that kept pages would grow.
 */
export async function memory(address) {
	const { browser, page, rssMB } = await openLibrary(address);
	const idle = rssMB();
	await page.getByLabel('Add files').setInputFiles({
		name: 'long.pdf',
		mimeType: 'application/pdf',
		buffer: longPdf(readFileSync('static/samples/receipt.jpg')),
	});
	const peaks = [0, 0, 0];
	const start = performance.now();
	for (let done = 0; done < PAGES;) {
		await page.waitForTimeout(200);
		done = Number(await page.locator('[data-document]').getAttribute('data-pages-done'));
		const third = Math.min(2, Math.floor((done / PAGES) * 3));
		peaks[third] = Math.max(peaks[third], rssMB());
	}
	const seconds = (performance.now() - start) / 1000;
	await browser.close();
	return [
		{ what: 'MB before any work', value: Math.round(idle) },
		{ what: 'MB at most, pages 1–100', value: Math.round(peaks[0]) },
		{ what: 'MB at most, pages 101–200', value: Math.round(peaks[1]) },
		{ what: 'MB at most, pages 201–300', value: Math.round(peaks[2]) },
		{ what: 'last third / first third', value: Number((peaks[2] / peaks[0]).toFixed(2)) },
		{ what: 'seconds for all', value: Math.round(seconds) },
	];
}

/** 300 pages that show one JPEG, each drawn a little differently so that no page is the same. */
function longPdf(jpeg) {
	const { width, height } = sizeOf(jpeg);
	const [w, h] = [595, Math.round((595 * height) / width)];
	const objects = [];
	const kids = Array.from({ length: PAGES }, (_, index) => `${4 + index * 2} 0 R`).join(' ');
	objects.push('<< /Type /Catalog /Pages 2 0 R >>', `<< /Type /Pages /Count ${PAGES} /Kids [${kids}] >>`);
	const image = `<< /Type /XObject /Subtype /Image /Width ${width} /Height ${height} /ColorSpace /Device${isGrey(jpeg) ? 'Gray' : 'RGB'} /BitsPerComponent 8 /Filter /DCTDecode /Length ${jpeg.length} >>\nstream\n`;
	objects.push(Buffer.concat([Buffer.from(image), jpeg, Buffer.from('\nendstream')]));
	for (let index = 0; index < PAGES; index++) {
		const draw = `q ${w} 0 0 ${h} 0 ${(index % 7) / 10} cm /I Do Q`;
		objects.push(
			`<< /Type /Page /Parent 2 0 R /MediaBox [0 0 ${w} ${h}] /Contents ${5 + index * 2} 0 R /Resources << /XObject << /I 3 0 R >> >> >>`,
			`<< /Length ${draw.length} >>\nstream\n${draw}\nendstream`,
		);
	}
	const parts = [Buffer.from('%PDF-1.7\n')];
	let at = parts[0].length;
	let table = '0000000000 65535 f \n';
	objects.forEach((body, index) => {
		table += `${String(at).padStart(10, '0')} 00000 n \n`;
		const part = Buffer.concat([Buffer.from(`${index + 1} 0 obj\n`), Buffer.from(body), Buffer.from('\nendobj\n')]);
		parts.push(part);
		at += part.length;
	});
	const size = objects.length + 1;
	parts.push(
		Buffer.from(`xref\n0 ${size}\n${table}trailer\n<< /Size ${size} /Root 1 0 R >>\nstartxref\n${at}\n%%EOF\n`),
	);
	return Buffer.concat(parts);
}

function frame(jpeg) {
	for (let at = 2; at < jpeg.length;) {
		const marker = jpeg[at + 1];
		if (marker >= 0xc0 && marker <= 0xc3) return at;
		at += 2 + jpeg.readUInt16BE(at + 2);
	}
	throw new Error('no frame in this JPEG');
}

const sizeOf = (jpeg) => ({ height: jpeg.readUInt16BE(frame(jpeg) + 5), width: jpeg.readUInt16BE(frame(jpeg) + 7) });
const isGrey = (jpeg) => jpeg[frame(jpeg) + 9] === 1;
