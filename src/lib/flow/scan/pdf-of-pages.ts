import { BlobSink } from '#lib/exports/file/blob-sink.ts';
import { PdfWriter } from '#lib/exports/pdf/objects/pdf-writer.ts';
import { embeddable, writePicture } from '#lib/exports/pdf/pictures/picture.ts';
import { numeral } from '#lib/exports/pdf/objects/serialise.ts';
import { bytesOfLatin1, dict, Name, type Ref } from '#lib/exports/pdf/objects/value.ts';
import { FaultError } from '#lib/model/fault.ts';

/** A4, in points: what a photographed sheet most likely is; nobody knows from a picture. */
const [SHORT, LONG] = [595, 842];

/** A PDF whose pages are these JPEGs, byte for byte, each fitted to A4. */
export async function pdfOfPages(pictures: Blob[]): Promise<Blob> {
	const sink = new BlobSink();
	const writer = new PdfWriter(sink);
	await writer.text('%PDF-1.7\n%\u00e2\u00e3\u00cf\u00d3\n');
	const [root, tree] = [writer.reserve(), writer.reserve()];
	const pages: Ref[] = [];
	for (const blob of pictures) {
		const picture = await embeddable(blob, 'image/jpeg');
		if (!picture) throw new FaultError('page-damaged', 'a shot is no JPEG');
		const [short, long] = [Math.min(picture.width, picture.height), Math.max(picture.width, picture.height)];
		const scale = Math.min(SHORT / short, LONG / long);
		const [width, height] = [picture.width * scale, picture.height * scale];
		const xobject = await writePicture(writer, picture);
		const contents = await writer.packed(
			bytesOfLatin1(`q ${numeral(width)} 0 0 ${numeral(height)} 0 0 cm /Page Do Q\n`),
		);
		const resources = dict({ XObject: dict({ Page: xobject }) });
		pages.push(
			await writer.add(
				dict({
					Type: new Name('Page'),
					Parent: tree,
					MediaBox: [0, 0, width, height],
					Resources: resources,
					Contents: contents,
				}),
			),
		);
	}
	await writer.object(tree, dict({ Type: new Name('Pages'), Kids: pages, Count: pages.length }));
	await writer.object(root, dict({ Type: new Name('Catalog'), Pages: tree }));
	await writer.end(dict({ Root: root }), false, [[0, 'free']]);
	return sink.blob('application/pdf');
}
