/** Points for each pixel, so that drawing at 300 dpi gives each pixel of the picture one pixel. */
const POINTS = 72 / 300;

/**
 * A PDF of one page that is filled by a JPEG 2000 picture: the PDF library decodes these already, in a worker, with its
 * own colours and limits, so no other decoder is needed. The bytes are not copied.
 */
export function jp2AsPdf(file: Blob, width: number, height: number): Blob {
	const [w, h] = [width * POINTS, height * POINTS];
	const content = `q ${w} 0 0 ${h} 0 0 cm /I Do Q`;
	const objects: BlobPart[][] = [
		['<< /Type /Catalog /Pages 2 0 R >>'],
		['<< /Type /Pages /Kids [3 0 R] /Count 1 >>'],
		[
			`<< /Type /Page /Parent 2 0 R /MediaBox [0 0 ${w} ${h}] /Contents 4 0 R /Resources << /XObject << /I 5 0 R >> >> >>`,
		],
		[`<< /Length ${content.length} >>\nstream\n${content}\nendstream`],
		[
			`<< /Type /XObject /Subtype /Image /Width ${width} /Height ${height} /Filter /JPXDecode /Length ${file.size} >>\nstream\n`,
			file,
			'\nendstream',
		],
	];
	const parts: BlobPart[] = ['%PDF-1.7\n'];
	const size = (part: BlobPart) => (part instanceof Blob ? part.size : String(part).length);
	let at = size(parts[0]!);
	const table = ['0000000000 65535 f \n'];
	objects.forEach((object, index) => {
		table.push(`${String(at).padStart(10, '0')} 00000 n \n`);
		const all = [`${index + 1} 0 obj\n`, ...object, '\nendobj\n'];
		at += all.reduce((sum, part) => sum + size(part), 0);
		parts.push(...all);
	});
	parts.push(
		`xref\n0 ${table.length}\n${table.join('')}trailer\n<< /Size ${table.length} /Root 1 0 R >>\nstartxref\n${at}\n%%EOF\n`,
	);
	return new Blob(parts);
}
