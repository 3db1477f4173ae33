import { FaultError } from '#lib/model/fault.ts';
import type { Turn } from '#lib/model/turn.ts';
import { eachPage } from '../each-page.ts';
import type { ExportJob } from '../export.ts';
import { Letters } from './letters.ts';
import { trueDpi } from './page-size.ts';
import { catalogueEntries } from './pdf-a.ts';
import { PdfWriter } from './pdf-writer.ts';
import { embeddable, type Embeddable, embeddablePicture, writePicture } from './picture.ts';
import { numeral } from './serialise.ts';
import { pageMatrix, textLayer } from './text-layer.ts';
import { Bytes, bytesOfLatin1, dict, Name, type Ref } from './value.ts';
import { writeFont } from './write-font.ts';

/** Where the unit square of a picture goes on a page of 1 × 1, by EXIF orientation: a b c d e f. */
const TURNS: Record<number, number[]> = {
	1: [1, 0, 0, 1, 0, 0],
	2: [-1, 0, 0, 1, 1, 0],
	3: [-1, 0, 0, -1, 1, 1],
	4: [1, 0, 0, -1, 0, 1],
	5: [0, -1, -1, 0, 1, 1],
	6: [0, -1, 1, 0, 0, 1],
	7: [0, 1, 1, 0, 0, 0],
	8: [0, 1, -1, 0, 1, 0],
};

/**
 * Writes a PDF from pictures: each page has its true size, the picture's own data where a PDF can hold it (JPEG and PNG of a
 * document of one page), and the text layer over it.
 */
export async function fromPictures(job: ExportJob): Promise<void> {
	const { source, sink, options = {} } = job;
	const writer = new PdfWriter(sink);
	await writer.text('%PDF-1.7\n%\u00e2\u00e3\u00cf\u00d3\n');
	const [root, tree, font] = [writer.reserve(), writer.reserve(), writer.reserve()];
	const letters = new Letters();
	const pages: Ref[] = [];
	let written = 0;
	for await (const { page, reading } of eachPage(job)) {
		const { picture, turn } = await pictureOf(job, page);
		// A page may have been read smaller than it is.
		const readAt = reading ? (reading.dpi * (turn % 180 ? picture.height : picture.width)) / reading.width : 0;
		const dpi = trueDpi(picture.width, picture.height, readAt, picture.dpi);
		const [width, height] = [(picture.width * 72) / dpi, (picture.height * 72) / dpi];
		const xobject = await writePicture(writer, picture);
		const [a, b, c, d, e, f] = TURNS[picture.orientation] as [number, number, number, number, number, number];
		const matrix = [a * width, b * height, c * width, d * height, e * width, f * height].map(numeral).join(' ');
		const layer = reading ? textLayer(reading, pageMatrix(reading, [0, 0, width, height], turn), 'Text', letters) : '';
		if (layer) written++;
		const contents = await writer.packed(bytesOfLatin1(`q ${matrix} cm /Page Do Q\n${layer}`));
		pages.push(
			await writer.add(
				dict({
					Type: new Name('Page'),
					Parent: tree,
					MediaBox: [0, 0, width, height],
					Rotate: turn || undefined,
					Resources: dict({
						XObject: dict({ Page: xobject }),
						Font: layer ? dict({ Text: font }) : undefined,
					}),
					Contents: contents,
				}),
			),
		);
	}
	if (written) await writeFont(writer, font, letters);
	else await writer.object(font, null);
	await writer.object(tree, dict({ Type: new Name('Pages'), Kids: pages, Count: pages.length }));
	const made = new Date(options.madeAt ?? Date.now());
	const more = await catalogueEntries(writer, source.document.name, made, options.pdfA ?? false);
	await writer.object(root, new Map([...dict({ Type: new Name('Catalog'), Pages: tree }), ...more]));
	const id = new Bytes(crypto.getRandomValues(new Uint8Array(16)));
	await writer.end(dict({ Root: root, ID: [id, id] }), false, [[0, 'free']]);
}

/** The picture of a page, and how far it is still to be turned: its own data lie as they came. */
async function pictureOf({ source, options }: ExportJob, page: number): Promise<{ picture: Embeddable; turn: Turn }> {
	const { mediaType, pageCount } = source.document;
	const own = pageCount === 1 ? await embeddable(await source.file(), mediaType) : undefined;
	if (own && !(own.cmyk && options?.pdfA)) return { picture: own, turn: source.turnOf?.(page) ?? 0 };
	const drawn = await embeddablePicture(await source.pagePicture(page));
	if (!drawn) throw new FaultError('page-damaged', `page ${page} cannot be put into a PDF`, { page });
	return { picture: drawn, turn: 0 };
}
