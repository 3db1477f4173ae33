import type { Sink } from '../file/sink.ts';
import { PageCopier } from './objects/page-copier.ts';
import type { PdfFile } from './objects/pdf-file.ts';
import { pagesIn } from './objects/pages.ts';
import { PdfWriter } from './objects/pdf-writer.ts';
import { Bytes, type Dict, dict, Name, type Ref } from './objects/value.ts';
import { keptBookmarks } from './kept-bookmarks.ts';
import { writeBookmarks } from './write-bookmarks.ts';

/** Writes a new PDF of some pages of another, with the bookmarks that lead there. A protected file stays protected, with the same passwords. */
export async function takePages(file: PdfFile, wanted: number[], sink: Sink, password?: string): Promise<void> {
	const writer = new PdfWriter(sink, { lock: file.lock });
	await writer.text('%PDF-1.7\n%\u00e2\u00e3\u00cf\u00d3\n');
	const [root, tree] = [writer.reserve(), writer.reserve()];
	const copier = new PageCopier(file, writer);
	const kids = await copier.pages(wanted, tree, password);
	const catalogue = await file.resolve(file.trailer.get('Root'));
	const layers = catalogue instanceof Map ? catalogue.get('OCProperties') : undefined;
	const OCProperties = layers ? copier.copied(layers) : undefined;
	const marks = await keptBookmarks(file, await placesOf(file, wanted, kids, password));
	const Outlines = marks.length ? await writeBookmarks(writer, marks) : undefined;
	await copier.rest();
	await writer.object(tree, dict({ Type: new Name('Pages'), Kids: kids, Count: kids.length }));
	await writer.object(root, dict({ Type: new Name('Catalog'), Pages: tree, OCProperties, Outlines }));
	const id = file.trailer.get('ID');
	const fresh = new Bytes(crypto.getRandomValues(new Uint8Array(16)));
	const first = Array.isArray(id) && id[0] instanceof Bytes ? id[0] : fresh;
	const encrypt = file.trailer.get('Encrypt');
	// The description of the protection is itself never locked.
	const Encrypt = encrypt ? await writer.plain((await file.raw(encrypt)) as Dict) : undefined;
	await writer.end(dict({ Root: root, ID: [first, fresh], Encrypt }), false, [[0, 'free']]);
}

/** Where the objects of these pages went: their first copy each, and how many pages stand before it. */
async function placesOf(file: PdfFile, wanted: number[], copies: Ref[], password?: string) {
	const pages = await pagesIn(file, password);
	const places = new Map<number, { copy: Ref; at: number }>();
	const taken = wanted.flatMap((page) => pages[page - 1] ?? []);
	for (const [at, { ref }] of taken.entries())
		if (!places.has(ref.number)) places.set(ref.number, { copy: copies[at]!, at });
	return places;
}
