// @ts-check
import { strToU8, zipSync } from 'fflate';

const xml = (/** @type {string} */ text) =>
	text.replace(/[&<>"]/g, (c) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' })[c] ?? c);

/** The name of a column: A … Z, AA … */
function column(/** @type {number} */ index) {
	let name = '';
	for (let n = index + 1; n > 0; n = Math.floor((n - 1) / 26)) name = String.fromCharCode(65 + ((n - 1) % 26)) + name;
	return name;
}

/**
 * An XLSX workbook of one sheet, all cells inline strings.
 * @param {string[][]} rows
 */
export function xlsx(rows) {
	const cells = rows
		.map((row, y) => {
			const inside = row.map(
				(cell, x) => `<c r="${column(x)}${y + 1}" t="inlineStr"><is><t xml:space="preserve">${xml(cell)}</t></is></c>`,
			);
			return `<row r="${y + 1}">${inside.join('')}</row>`;
		})
		.join('');
	const head = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>';
	const office = 'http://schemas.openxmlformats.org';
	const relation = `${office}/officeDocument/2006/relationships`;
	const type = 'application/vnd.openxmlformats-officedocument.spreadsheetml';
	/** @type {Record<string, string>} */
	const parts = {
		'[Content_Types].xml': `<Types xmlns="${office}/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/xl/workbook.xml" ContentType="${type}.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="${type}.worksheet+xml"/></Types>`,
		'_rels/.rels': `<Relationships xmlns="${office}/package/2006/relationships"><Relationship Id="r1" Type="${relation}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
		'xl/workbook.xml': `<workbook xmlns="${office}/spreadsheetml/2006/main" xmlns:r="${relation}"><sheets><sheet name="Sheet1" sheetId="1" r:id="r1"/></sheets></workbook>`,
		'xl/_rels/workbook.xml.rels': `<Relationships xmlns="${office}/package/2006/relationships"><Relationship Id="r1" Type="${relation}/worksheet" Target="worksheets/sheet1.xml"/></Relationships>`,
		'xl/worksheets/sheet1.xml': `<worksheet xmlns="${office}/spreadsheetml/2006/main"><sheetData>${cells}</sheetData></worksheet>`,
	};
	const files = Object.fromEntries(Object.entries(parts).map(([name, text]) => [name, strToU8(head + text)]));
	// A fixed time, so that the same table is the same file.
	return Buffer.from(zipSync(files, { mtime: new Date(2000, 0, 1) }));
}

/**
 * CSV with commas, CRLF and quotes where they are needed (RFC 4180).
 * @param {string[][]} rows
 */
export const csv = (rows) =>
	rows
		.map((row) => row.map((cell) => (/[",\r\n]/.test(cell) ? `"${cell.replace(/"/g, '""')}"` : cell)).join(','))
		.join('\r\n') + '\r\n';

/**
 * A RIFF WAVE file, 8 kHz mono 16 bit: a short tone for each word of the text.
 * @param {string} text
 */
export function wav(text) {
	const rate = 8000;
	const words = text.split(/\s+/).filter(Boolean).slice(0, 200);
	const samples = Buffer.alloc(Math.max(1, words.length) * rate * 0.25 * 2);
	words.forEach((word, index) => {
		const pitch = 200 + ((word.length * 40) % 400);
		for (let n = 0; n < rate * 0.2; n++)
			samples.writeInt16LE(
				Math.round(6000 * Math.sin((2 * Math.PI * pitch * n) / rate)),
				(index * rate * 0.25 + n) * 2,
			);
	});
	const header = Buffer.alloc(44);
	header.write('RIFF', 0, 'latin1');
	header.writeUInt32LE(36 + samples.length, 4);
	header.write('WAVEfmt ', 8, 'latin1');
	header.writeUInt32LE(16, 16);
	header.writeUInt16LE(1, 20);
	header.writeUInt16LE(1, 22);
	header.writeUInt32LE(rate, 24);
	header.writeUInt32LE(rate * 2, 28);
	header.writeUInt16LE(2, 32);
	header.writeUInt16LE(16, 34);
	header.write('data', 36, 'latin1');
	header.writeUInt32LE(samples.length, 40);
	return Buffer.concat([header, samples]);
}

/**
 * A PDF with the given text in Helvetica, one page for each entry: for the canned mode and for DjVu, where no picture of
 * the page is at hand.
 * @param {string[]} pages
 */
export function pdf(pages) {
	const escape = (/** @type {string} */ line) => line.replace(/[\\()]/g, '\\$&').replace(/[^\x20-\x7e]/g, '?');
	const count = pages.length;
	const kids = pages.map((_, n) => `${4 + n * 2} 0 R`).join(' ');
	const objects = [
		'<< /Type /Catalog /Pages 2 0 R >>',
		`<< /Type /Pages /Kids [${kids}] /Count ${count} >>`,
		'<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>',
	];
	pages.forEach((page, n) => {
		const lines = page.split('\n').slice(0, 70);
		const shown = lines.map((line) => `(${escape(line)}) Tj T*`).join('\n');
		const stream = `BT /F1 10 Tf 11 TL 40 790 Td\n${shown}\nET`;
		objects.push(
			`<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Resources << /Font << /F1 3 0 R >> >> /Contents ${5 + n * 2} 0 R >>`,
			`<< /Length ${stream.length} >>\nstream\n${stream}\nendstream`,
		);
	});
	let file = '%PDF-1.4\n';
	const offsets = objects.map((object, n) => {
		const at = file.length;
		file += `${n + 1} 0 obj\n${object}\nendobj\n`;
		return at;
	});
	const table = offsets.map((at) => `${String(at).padStart(10, '0')} 00000 n \n`).join('');
	file += `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${table}trailer\n<< /Size ${objects.length + 1} /Root 1 0 R >>\nstartxref\n${file.length}\n%%EOF\n`;
	return Buffer.from(file, 'latin1');
}
