/** An object of a PDF by hand: its source, and data when it is a stream. */
export type RawObject = string | { entries: string; data: string };

const body = (object: RawObject) =>
	typeof object === 'string'
		? object
		: `<<${object.entries}/Length ${object.data.length}>>\nstream\n${object.data}\nendstream`;

/**
 * A PDF written by hand, numbers of objects from 1, the first of which is the catalogue: for what no library writes and
 * readers meet all the same. `eol` ends the lines of its structure.
 */
export function rawPdf(objects: RawObject[], { eol = '\n', header = '%PDF-1.7' } = {}): Uint8Array<ArrayBuffer> {
	let out = `${header}${eol}`;
	const offsets = objects.map((object, index) => {
		const at = out.length;
		out += `${index + 1} 0 obj${eol}${body(object)}${eol}endobj${eol}`;
		return at;
	});
	const rows = offsets.map((at) => `${String(at).padStart(10, '0')} 00000 n${eol.length === 2 ? eol : ` ${eol}`}`);
	const free = `0000000000 65535 f${eol.length === 2 ? eol : ` ${eol}`}`;
	const start = out.length;
	out += `xref${eol}0 ${rows.length + 1}${eol}${free}${rows.join('')}`;
	out += `trailer${eol}<</Size ${rows.length + 1}/Root 1 0 R>>${eol}startxref${eol}${start}${eol}%%EOF${eol}`;
	return Uint8Array.from(out, (letter) => letter.charCodeAt(0));
}

/** An array of references. */
export const refs = (...numbers: number[]) => `[${numbers.map((number) => `${number} 0 R`).join(' ')}]`;
