import { eachPage } from '../each-page.ts';
import type { ExportJob } from '../export.ts';
import { Letters } from './letters.ts';
import { trueDpi } from './page-size.ts';
import { catalogueEntries } from './pdf-a.ts';
import { PdfWriter } from './pdf-writer.ts';
import { picturePage } from './picture-page.ts';
import { pictureOf } from './picture-of.ts';
import { pageMatrix, textLayer } from './text-layer.ts';
import { Bytes, dict, Name, type Ref } from './value.ts';
import { withPlaces } from './with-places.ts';
import { writeFont } from './write-font.ts';

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
	for await (const { page, reading: read } of eachPage(job)) {
		const reading = read && withPlaces(read);
		const { picture, turn } = await pictureOf(source, page, options.pdfA);
		// A page may have been read smaller than it is.
		const readAt = reading ? (reading.dpi * (turn % 180 ? picture.height : picture.width)) / reading.width : 0;
		const dpi = trueDpi(picture.width, picture.height, readAt, picture.dpi);
		const layer = (width: number, height: number) => {
			if (!reading) return '';
			const text = textLayer(reading, pageMatrix(reading, [0, 0, width, height], turn), 'Text', letters);
			if (text) written++;
			return text;
		};
		pages.push(await picturePage(writer, tree, { picture, dpi, turn, layer, font }));
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
