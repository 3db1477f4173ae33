import { escapeXml } from '../escape-xml.ts';
import { cutOut } from '../flowing/cut-out.ts';
import type { ExportSource, PicturePart } from '../export.ts';
import type { Cut } from '../flowing/parts.ts';
import { RELATED, relation } from './package.ts';
import type { ZipWriter } from '../file/zip-writer.ts';

const DRAWING = 'http://schemas.openxmlformats.org/drawingml/2006';

/** English Metric Units in a twentieth of a point */
const EMU = 635;

/** A white point, for a page whose picture cannot be had any more: the text is not to be lost with it. */
const BLANK = Uint8Array.from(
	atob('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAAAAAA6fptVAAAACklEQVR42mP4DwABAQEAHLCMmQAAAABJRU5ErkJggg=='),
	(letter) => letter.charCodeAt(0),
);

/**
 * The pictures of a Word document. Where they stand is written with the text; they themselves are cut out of their pages
 * afterwards, one by one, so that none is held meanwhile.
 */
export class DocxPictures {
	readonly #shown: { page: number; part: PicturePart }[] = [];

	/** A run with the picture in it, at its true size where that fits; `caption` is what is read aloud in its place. Sizes in twentieths of a point. */
	run(page: number, cut: Cut, perInch: number, room: { width: number; height: number }, caption = ''): string {
		const number = this.#shown.push({ page, part: cut.part });
		const [width, height] = [(cut.width / perInch) * 1440, (cut.height / perInch) * 1440];
		const scale = Math.min(1, room.width / width, room.height / height);
		const size = `cx="${Math.round(width * scale * EMU)}" cy="${Math.round(height * scale * EMU)}"`;
		const name = `name="Picture ${number}"`;
		const said = caption && ` descr="${escapeXml(caption)}"`;
		const shape = `<pic:spPr><a:xfrm><a:off x="0" y="0"/><a:ext ${size}/></a:xfrm><a:prstGeom prst="rect"><a:avLst/></a:prstGeom></pic:spPr>`;
		const picture = `<pic:pic><pic:nvPicPr><pic:cNvPr id="${number}" ${name}/><pic:cNvPicPr/></pic:nvPicPr><pic:blipFill><a:blip r:embed="picture${number}"/><a:stretch><a:fillRect/></a:stretch></pic:blipFill>${shape}</pic:pic>`;
		const inline = `<wp:inline distT="0" distB="0" distL="0" distR="0"><wp:extent ${size}/><wp:docPr id="${number}" ${name}${said}/><a:graphic><a:graphicData uri="${DRAWING}/picture">${picture}</a:graphicData></a:graphic></wp:inline>`;
		return `<w:r><w:drawing>${inline}</w:drawing></w:r>`;
	}

	/** Writes the pictures into the file and answers with what its relations say of them. */
	async write(zip: ZipWriter, source: ExportSource, signal?: AbortSignal): Promise<string> {
		let relations = '';
		for (const [index, { page, part }] of this.#shown.entries()) {
			signal?.throwIfAborted();
			const { bytes, mediaType } = (await cutOut(source, page, part)) ?? { bytes: BLANK, mediaType: 'image/png' };
			const name = `media/picture${index + 1}.${mediaType === 'image/png' ? 'png' : 'jpg'}`;
			const entry = zip.entry(`word/${name}`, true);
			await entry.write(bytes);
			await entry.end();
			relations += relation(`picture${index + 1}`, 'image', name);
		}
		return relations;
	}
}

/** What the document element says so that pictures can be spoken of. */
export const pictureNamespaces = `${RELATED} xmlns:wp="${DRAWING}/wordprocessingDrawing" xmlns:a="${DRAWING}/main" xmlns:pic="${DRAWING}/picture"`;
