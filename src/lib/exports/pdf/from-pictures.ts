import { FaultError } from '#lib/model/fault.ts';
import { turnOf } from '#lib/model/turn/turn.ts';
import { eachPage } from '../each-page.ts';
import { evenHeadings } from '../flowing/even-headings.ts';
import type { ExportJob } from '../export.ts';
import { Letters } from './letters/letters.ts';
import { trueDpi } from './page-size.ts';
import { titleOf } from '../file/title-of.ts';
import { languageTag } from '../language-tag.ts';
import { catalogueEntries, writeInfo } from './pdf-a.ts';
import { PdfWriter } from './objects/pdf-writer.ts';
import { picturePage } from './pictures/picture-page.ts';
import { pictureOf } from './pictures/picture-of.ts';
import { type Fonts, type Matrix, pageMatrix, textLayer } from './letters/text-layer.ts';
import { uprightTurn } from './upright-turn.ts';
import { Headings } from './structure/headings.ts';
import { PageTags } from './structure/page-tags.ts';
import { Structure } from './structure/structure.ts';
import { textPage } from './text-page.ts';
import { Typeface } from './letters/typeface.ts';
import { Bytes, dict, Name, type Ref } from './objects/value.ts';
import { withPlaces } from './letters/with-places.ts';
import { writeBookmarks } from './write-bookmarks.ts';
import { writeFont } from './letters/write-font.ts';
import { writeTypeface } from './letters/write-typeface.ts';

/**
 * Writes a PDF from pictures: each page has its true size, the picture's own data where a PDF can hold it (JPEG and PNG of a
 * document of one page) unless a smaller one is wanted, and the text layer over it; or, on wish, text that is seen instead. It
 * says what its text is: headings, paragraphs, lists, tables; and has bookmarks to its headings.
 */
export async function fromPictures(job: ExportJob): Promise<void> {
	const { source, sink, options = {} } = job;
	const writer = new PdfWriter(sink);
	await writer.text('%PDF-1.7\n%\u00e2\u00e3\u00cf\u00d3\n');
	const [root, tree, font] = [writer.reserve(), writer.reserve(), writer.reserve()];
	const fonts: Fonts = { name: 'Text', letters: new Letters() };
	const seen = options.shows === 'text' ? await typeface(job, writer.reserve()) : undefined;
	const pages: Ref[] = [];
	const even = await evenHeadings(job);
	const [structure, headings] = [new Structure(writer), new Headings()];
	let written = 0;
	let language = 'und';
	for await (const { page, reading: read } of eachPage(job)) {
		const reading = read && even(withPlaces(read), page);
		const tags = new PageTags(reading ?? { blocks: [] });
		const entries = () => structure.entries(tags);
		if (read && language === 'und') language = languageTag(read);
		if (reading && seen) {
			const { ref, ...more } = seen;
			const both = { ...fonts, seen: more };
			const resources = { [fonts.name]: font, [seen.name]: ref };
			const done = await textPage(writer, tree, { source, page, reading, fonts: both, resources, tags, entries });
			if (done) {
				pages.push(done.page);
				headings.add(done.page, reading, done.matrix, Boolean(uprightTurn(source.document, page, reading)));
				await structure.page(done.page, tags);
				written++;
				continue;
			}
		}
		const pressed = seen || options.pictures === 'as-they-are' ? undefined : options.pictures;
		const { picture, turn } = await pictureOf(source, page, { withoutInks: options.pdfA, pressed });
		// A page may have been read smaller than it is.
		const readAt = reading ? (reading.dpi * (turn % 180 ? picture.height : picture.width)) / reading.width : 0;
		const dpi = trueDpi(picture.width, picture.height, readAt, picture.dpi);
		let matrix: Matrix | undefined;
		const layer = (width: number, height: number) => {
			if (!reading) return '';
			matrix = pageMatrix(reading, [0, 0, width, height], turn);
			const text = textLayer(reading, matrix, fonts, tags);
			if (text) written++;
			return text;
		};
		const shown = turnOf(turn, uprightTurn(source.document, page, reading));
		const made = await picturePage(writer, tree, { picture, dpi, turn: shown, layer, font, entries });
		pages.push(made);
		if (reading && matrix) headings.add(made, reading, matrix, shown !== 0);
		await structure.page(made, tags);
	}
	if (written) await writeFont(writer, font, fonts.letters);
	else await writer.object(font, null);
	if (seen) await writeTypeface(writer, seen.ref, seen.face);
	await writer.object(tree, dict({ Type: new Name('Pages'), Kids: pages, Count: pages.length }));
	const made = new Date(options.madeAt ?? Date.now());
	const said = { title: titleOf(source.document.name), language, made, pdfA: options.pdfA ?? false };
	const more = await catalogueEntries(writer, said);
	// A single page is all there is to lead to.
	const isLong = pages.length > 1 && headings.marks.length > 0;
	const Outlines = isLong ? await writeBookmarks(writer, headings.marks) : undefined;
	const catalogue = dict({ Type: new Name('Catalog'), Pages: tree, Outlines });
	await writer.object(root, new Map([...catalogue, ...more, ...(await structure.end())]));
	const id = new Bytes(crypto.getRandomValues(new Uint8Array(16)));
	const Info = await writeInfo(writer, said);
	await writer.end(dict({ Root: root, Info, ID: [id, id] }), false, [[0, 'free']]);
}

async function typeface({ source }: ExportJob, ref: Ref) {
	const file = await source.typeface?.();
	if (!file) throw new FaultError('export-broke-off', 'there is no font for text that is seen');
	return { name: 'Seen', ref, face: new Typeface(new Uint8Array(await file.arrayBuffer())) };
}
