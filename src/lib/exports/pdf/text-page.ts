import type { Box } from '#lib/model/geometry.ts';
import { around } from '#lib/model/geometry.ts';
import type { Line, Reading } from '#lib/model/reading.ts';
import { cutOut } from '../flowing/cut-out.ts';
import type { ExportSource } from '../export.ts';
import { cutOf } from '../flowing/parts.ts';
import { isShown } from '../flowing/text.ts';
import { trueDpi } from './page-size.ts';
import type { PdfWriter } from './objects/pdf-writer.ts';
import { embeddablePicture, writePicture } from './pictures/picture.ts';
import { pictureOf } from './pictures/picture-of.ts';
import { numeral } from './objects/serialise.ts';
import { canShow, type Fonts, fromTop, type Matrix, pageMatrix, textLayer } from './letters/text-layer.ts';
import { uprightTurn } from './upright-turn.ts';
import { type Typeface } from './letters/typeface.ts';
import type { PageTags } from './structure/page-tags.ts';
import { bytesOfLatin1, type Dict, dict, Name, type Ref } from './objects/value.ts';

/** What a page of text is made with. */
interface TextPage {
	source: ExportSource;
	page: number;
	/** all of its words have places */
	reading: Reading;
	fonts: Fonts & { seen: { name: string; face: Typeface } };
	/** the fonts' objects by their names */
	resources: Record<string, Ref>;
	/** of the reading */
	tags: PageTags;
	/** what else the page says of itself, asked when its text is written */
	entries(): Dict;
}

/**
 * Writes a page that shows its text in a font instead of its picture. What was marked as a picture is cut out and stands in
 * its place, and so do lines whose letters the font has not, with their text unseen over them. Undefined where there is
 * nothing to write: such a page stays a picture. `matrix` maps the reading's pixels to its user space.
 */
export async function textPage(
	writer: PdfWriter,
	tree: Ref,
	{ source, page, reading, fonts, resources, tags, entries }: TextPage,
): Promise<{ page: Ref; matrix: Matrix } | undefined> {
	const dpi = trueDpi(reading.width, reading.height, reading.dpi || (await statedDpi(source, page, reading)));
	const [width, height] = [(reading.width * 72) / dpi, (reading.height * 72) / dpi];
	const matrix = pageMatrix(reading, [0, 0, width, height], 0);
	const text = textLayer(reading, matrix, fonts, tags);
	if (!text) return undefined;
	const pictures: Record<string, Ref> = {};
	let shown = '';
	for (const box of cuts(reading, fonts.seen.face)) {
		const cut = await cutOut(source, page, { box, width: reading.width, height: reading.height });
		const picture = cut && (await embeddablePicture(cut));
		if (!picture) continue;
		const name = `Cut${Object.keys(pictures).length}`;
		pictures[name] = await writePicture(writer, picture);
		const place = [box.x1 - box.x0, 0, 0, box.y1 - box.y0, box.x0, -box.y1];
		shown += `q ${place.map(numeral).join(' ')} cm /${name} Do Q\n`;
	}
	const before =
		shown && `/Artifact BMC\nq ${fromTop(matrix, reading.height).map(numeral).join(' ')} cm\n${shown}Q\nEMC\n`;
	const made = await writer.add(
		dict({
			Type: new Name('Page'),
			Parent: tree,
			MediaBox: [0, 0, width, height],
			Rotate: uprightTurn(source.document, page, reading) || undefined,
			Resources: dict({ Font: dict(resources), ...(shown ? { XObject: dict(pictures) } : {}) }),
			Contents: await writer.packed(bytesOfLatin1(before + text)),
			...Object.fromEntries(entries()),
		}),
	);
	return { page: made, matrix };
}

/** Of a page whose reading does not say: what its picture says, in the reading's pixels. */
async function statedDpi(source: ExportSource, page: number, { width }: Reading): Promise<number> {
	const { picture, turn } = await pictureOf(source, page);
	return (picture.dpi * width) / (turn % 180 ? picture.height : picture.width);
}

/** What is shown as it was printed: pictures, and lines with letters that the font has not, those in a row together. */
function cuts(reading: Reading, face: Typeface): Box[] {
	const boxes: Box[] = [];
	const isSeen = (line: Line) => canShow(line, face);
	for (const block of reading.blocks) {
		if (block.kind === 'picture') {
			const cut = cutOf(block, reading);
			if (cut) boxes.push(cut.part.box);
		}
		if (!isShown(block)) continue;
		for (let at = 0; at < block.lines.length; at++) {
			const first = at;
			while (at < block.lines.length && !isSeen(block.lines[at]!)) at++;
			const words = block.lines.slice(first, at).flatMap((line) => line.words.map(({ box }) => box));
			if (words.length) boxes.push(withMargin(around(words), reading));
		}
	}
	return boxes.filter(({ x0, y0, x1, y1 }) => x1 > x0 && y1 > y0);
}

/** Boxes end where the ink does, or a little before. */
const MARGIN = 3;

const withMargin = ({ x0, y0, x1, y1 }: Box, { width, height }: Reading): Box => ({
	x0: Math.max(0, Math.floor(x0) - MARGIN),
	y0: Math.max(0, Math.floor(y0) - MARGIN),
	x1: Math.min(width, Math.ceil(x1) + MARGIN),
	y1: Math.min(height, Math.ceil(y1) + MARGIN),
});
