import type { PdfWriter } from './objects/pdf-writer.ts';
import { Bytes, dict, Name, type Ref } from './objects/value.ts';

/** A text as a PDF has it for people: UTF-16 with its mark (ISO 32000-1, 7.9.2.2). */
function textString(text: string): Bytes {
	const bytes = new Uint8Array(2 + 2 * text.length);
	const view = new DataView(bytes.buffer);
	view.setUint16(0, 0xfeff);
	for (let at = 0; at < text.length; at++) view.setUint16(2 + 2 * at, text.charCodeAt(at));
	return new Bytes(bytes);
}

/** Writes bookmarks in a row, each with the page that it leads to, and resolves with what the catalogue calls `Outlines`. */
export async function writeBookmarks(writer: PdfWriter, marks: { title: string; page: Ref }[]): Promise<Ref> {
	const outlines = writer.reserve();
	const refs = marks.map(() => writer.reserve());
	for (const [at, { title, page }] of marks.entries())
		await writer.object(
			refs[at]!,
			dict({
				Title: textString(title),
				Parent: outlines,
				Prev: refs[at - 1],
				Next: refs[at + 1],
				Dest: [page, new Name('Fit')],
			}),
		);
	const entries = dict({ Type: new Name('Outlines'), First: refs[0], Last: refs.at(-1), Count: refs.length });
	return writer.object(outlines, entries);
}
