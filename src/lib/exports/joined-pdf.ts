import { turnOfPage } from '#lib/model/document.ts';
import { FaultError } from '#lib/model/fault.ts';
import type { ExportSource } from './export.ts';
import { pagesOf } from './each-page.ts';
import { PageCopier } from './pdf/objects/page-copier.ts';
import { trueDpi } from './pdf/page-size.ts';
import { Malformed } from './pdf/objects/parse.ts';
import { PdfFile } from './pdf/objects/pdf-file.ts';
import { PdfWriter } from './pdf/objects/pdf-writer.ts';
import { pictureOf } from './pdf/pictures/picture-of.ts';
import { picturePage } from './pdf/pictures/picture-page.ts';
import { Bytes, dict, Name, type Ref } from './pdf/objects/value.ts';
import { keptBookmarks } from './pdf/kept-bookmarks.ts';
import { NamedDestinations } from './pdf/named-destinations.ts';
import { takenPlaces } from './pdf/taken-places.ts';
import { textString, writeBookmarks, type Bookmark } from './pdf/write-bookmarks.ts';
import type { Sink } from './file/sink.ts';

/**
 * Writes one PDF of the wanted pages of several documents, one behind the other: pages of a PDF with their own objects,
 * pictures with their own data where a PDF can hold it; a bookmark for each document has its name, with its own ones below. No text is added. Rejects with a FaultError, or with AbortError.
 */
export async function joinedPdf(sources: ExportSource[], sink: Sink, signal?: AbortSignal): Promise<void> {
	const writer = new PdfWriter(sink);
	await writer.text('%PDF-1.7\n%\u00e2\u00e3\u00cf\u00d3\n');
	const [root, tree] = [writer.reserve(), writer.reserve()];
	const kids: Ref[] = [];
	const marks: Bookmark[] = [];
	for (const source of sources) {
		signal?.throwIfAborted();
		const before = kids.length;
		let below: Bookmark[] = [];
		if (source.document.mediaType === 'application/pdf') {
			const part = await copied(source, writer, tree, signal);
			kids.push(...part.refs);
			({ below } = part);
		} else
			for (const page of pagesOf(source)) {
				const { picture, turn } = await pictureOf(source, page);
				const dpi = trueDpi(picture.width, picture.height, picture.dpi);
				kids.push(await picturePage(writer, tree, { picture, dpi, turn }));
				signal?.throwIfAborted();
			}
		const page = kids[before];
		if (page) marks.push({ title: textString(titleOf(source.document.name)), to: [page, new Name('Fit')], below });
	}
	const Outlines = await writeBookmarks(writer, marks);
	await writer.object(tree, dict({ Type: new Name('Pages'), Kids: kids, Count: kids.length }));
	await writer.object(root, dict({ Type: new Name('Catalog'), Pages: tree, Outlines }));
	const id = new Bytes(crypto.getRandomValues(new Uint8Array(16)));
	await writer.end(dict({ Root: root, ID: [id, id] }), false, [[0, 'free']]);
}

/** Without folders and extension. */
const titleOf = (name: string) => name.replace(/^.*\//, '').replace(/(?<=.)\.[^.]*$/, '');

const locked = () =>
	new FaultError('unsupported-type', 'A PDF that is protected with a password cannot be joined with others.');

async function copied(
	source: ExportSource,
	writer: PdfWriter,
	tree: Ref,
	signal: AbortSignal | undefined,
): Promise<{ refs: Ref[]; below: Bookmark[] }> {
	try {
		const file = await PdfFile.open(await source.file());
		if (file.lock) throw locked();
		const copier = new PageCopier(file, writer);
		const pages = pagesOf(source);
		const refs = await copier.pages(pages, tree, undefined, (page) => turnOfPage(source.document, page));
		await copier.rest(signal);
		const places = await takenPlaces(file, pages, refs);
		return { refs, below: await keptBookmarks(file, places, await NamedDestinations.in(file)) };
	} catch (thrown) {
		if (thrown instanceof FaultError && thrown.fault.code === 'needs-password') throw locked();
		if (thrown instanceof Malformed) throw new FaultError('damaged-file', thrown.message);
		throw thrown;
	}
}
