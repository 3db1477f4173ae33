export interface TestPage {
	content: string;
	/** what goes into the page's dictionary besides */
	more?: string;
	/** left, bottom, right, top in points */
	box?: [number, number, number, number];
}

/**
 * A PDF made by hand. Every page may use /F1 (Helvetica), /F2 (its bold),
 * /F3 (Times italic), /I1 (a picture of one black
 * pixel), /I2 (a picture whose bytes are rubbish) and /I3 (a black scan of A4).
 */
export function pdfForTests(pages: TestPage[]): Blob {
	const stream = (dictionary: string, body: string) =>
		`<< ${dictionary} /Length ${body.length} >>\nstream\n${body}\nendstream`;
	const first = 8;
	const objects = [
		'<< /Type /Catalog /Pages 2 0 R >>',
		`<< /Type /Pages /Count ${pages.length} /Kids [${pages.map((_, i) => `${first + 2 * i} 0 R`).join(' ')}] >>`,
		'<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>',
		stream('/Type /XObject /Subtype /Image /Width 1 /Height 1 /BitsPerComponent 8 /ColorSpace /DeviceGray', '\0'),
		stream(
			'/Type /XObject /Subtype /Image /Width 99 /Height 99 /BitsPerComponent 8 /ColorSpace /DeviceGray /Filter /DCTDecode',
			'no JPEG at all',
		),
		'<< /Font << /F1 3 0 R /F2 << /Type /Font /Subtype /Type1 /BaseFont /Helvetica-Bold /Encoding /WinAnsiEncoding >> /F3 << /Type /Font /Subtype /Type1 /BaseFont /ABCDEF+Times-Italic /Encoding /WinAnsiEncoding >> >> /XObject << /I1 4 0 R /I2 5 0 R /I3 7 0 R >> >>',
		stream(
			'/Type /XObject /Subtype /Image /Width 2480 /Height 3508 /BitsPerComponent 1 /ColorSpace /DeviceGray /Filter /RunLengthDecode',
			'\x81\0'.repeat(Math.ceil((310 * 3_508) / 128)) + '\x80',
		),
	];
	pages.forEach(({ content, more = '', box = [0, 0, 612, 792] }, i) => {
		objects.push(
			`<< /Type /Page /Parent 2 0 R /MediaBox [${box.join(' ')}] /Resources 6 0 R /Contents ${first + 2 * i + 1} 0 R ${more} >>`,
			stream('', content),
		);
	});
	let text = '%PDF-1.7\n';
	const table = objects.map((object, i) => {
		const at = text.length;
		text += `${i + 1} 0 obj\n${object}\nendobj\n`;
		return `${String(at).padStart(10, '0')} 00000 n \n`;
	});
	const start = text.length;
	text += `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${table.join('')}trailer\n<< /Size ${objects.length + 1} /Root 1 0 R >>\nstartxref\n${start}\n%%EOF\n`;
	return new Blob([Uint8Array.from(text, (letter) => letter.charCodeAt(0))]);
}
