import type { Sink } from '../file/sink.ts';
import { PageCopier } from './objects/page-copier.ts';
import type { PdfFile } from './objects/pdf-file.ts';
import { PdfWriter } from './objects/pdf-writer.ts';
import { Bytes, type Dict, dict, Name } from './objects/value.ts';
import { keptBookmarks } from './kept-bookmarks.ts';
import { NamedDestinations } from './named-destinations.ts';
import { takenPlaces } from './taken-places.ts';
import { writeBookmarks } from './write-bookmarks.ts';

/** Writes a new PDF of some pages of another, with the bookmarks that lead there and the names by which links do. A protected file stays protected, with the same passwords. */
export async function takePages(file: PdfFile, wanted: number[], sink: Sink, password?: string): Promise<void> {
	const writer = new PdfWriter(sink, { lock: file.lock });
	await writer.text('%PDF-1.7\n%\u00e2\u00e3\u00cf\u00d3\n');
	const [root, tree] = [writer.reserve(), writer.reserve()];
	const copier = new PageCopier(file, writer);
	const kids = await copier.pages(wanted, tree, password);
	const catalogue = await file.resolve(file.trailer.get('Root'));
	const layers = catalogue instanceof Map ? catalogue.get('OCProperties') : undefined;
	const OCProperties = layers ? copier.copied(layers) : undefined;
	const places = await takenPlaces(file, wanted, kids, password);
	const named = await NamedDestinations.in(file);
	const marks = await keptBookmarks(file, places, named);
	const Outlines = marks.length ? await writeBookmarks(writer, marks) : undefined;
	await copier.rest();
	await writer.object(tree, dict({ Type: new Name('Pages'), Kids: kids, Count: kids.length }));
	await writer.object(
		root,
		dict({ Type: new Name('Catalog'), Pages: tree, OCProperties, Outlines, ...named.entries(places) }),
	);
	const id = file.trailer.get('ID');
	const fresh = new Bytes(crypto.getRandomValues(new Uint8Array(16)));
	const first = Array.isArray(id) && id[0] instanceof Bytes ? id[0] : fresh;
	const encrypt = file.trailer.get('Encrypt');
	// The description of the protection is itself never locked.
	const Encrypt = encrypt ? await writer.plain((await file.raw(encrypt)) as Dict) : undefined;
	await writer.end(dict({ Root: root, ID: [first, fresh], Encrypt }), false, [[0, 'free']]);
}
