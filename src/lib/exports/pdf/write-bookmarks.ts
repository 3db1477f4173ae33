import type { PdfWriter } from './objects/pdf-writer.ts';
import { Bytes, dict, Name, type Ref, type Value } from './objects/value.ts';

/** A bookmark: where it leads, and those below it. */
export interface Bookmark {
	title: Bytes;
	/** a destination: a page, and how it is then shown (ISO 32000-1, 12.3.2.2) */
	to: Value[];
	below?: Bookmark[];
}

/** A text as a PDF has it for people: UTF-16 with its mark (ISO 32000-1, 7.9.2.2). */
export function textString(text: string): Bytes {
	const bytes = new Uint8Array(2 + 2 * text.length);
	const view = new DataView(bytes.buffer);
	view.setUint16(0, 0xfeff);
	for (let at = 0; at < text.length; at++) view.setUint16(2 + 2 * at, text.charCodeAt(at));
	return new Bytes(bytes);
}

/** Writes bookmarks, those below others folded away, and resolves with what the catalogue calls `Outlines`. */
export async function writeBookmarks(writer: PdfWriter, marks: Bookmark[]): Promise<Ref> {
	const outlines = writer.reserve();
	const level = await writeLevel(writer, marks, outlines);
	return writer.object(outlines, dict({ Type: new Name('Outlines'), ...level, Count: marks.length }));
}

async function writeLevel(writer: PdfWriter, marks: Bookmark[], parent: Ref) {
	const refs = marks.map(() => writer.reserve());
	for (const [at, { title, to, below = [] }] of marks.entries()) {
		const ref = refs[at]!;
		const level = below.length ? { ...(await writeLevel(writer, below, ref)), Count: -below.length } : {};
		await writer.object(
			ref,
			dict({ Title: title, Parent: parent, Prev: refs[at - 1], Next: refs[at + 1], ...level, Dest: to }),
		);
	}
	return { First: refs[0], Last: refs.at(-1) };
}
