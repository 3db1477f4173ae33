// @ts-check
import { Buffer } from 'node:buffer';

/**
 * A PDF of these objects, numbered from 1 in their order, with a table of cross references; the first is the catalogue.
 * @param {(string | Uint8Array)[]} objects
 * @param {string} [version]
 */
export function laidPdf(objects, version = '1.7') {
	const parts = [Buffer.from(`%PDF-${version}\n`)];
	let at = parts[0]?.length ?? 0;
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
