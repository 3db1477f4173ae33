import type { Turn } from '#lib/model/turn/turn.ts';
import type { PdfWriter } from '../objects/pdf-writer.ts';
import { type Embeddable, writePicture } from './picture.ts';
import { numeral } from '../objects/serialise.ts';
import { bytesOfLatin1, type Dict, dict, Name, type Ref } from '../objects/value.ts';

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

/** A picture that becomes a page, and what lies over it. */
export interface PicturePage {
	picture: Embeddable;
	/** pixels per inch */
	dpi: number;
	/** clockwise, besides the EXIF orientation */
	turn: Turn;
	/** writes the text over the page, whose sides are in points; '' for none */
	layer?(width: number, height: number): string;
	/** the font of the text */
	font?: Ref;
	/** what else the page says of itself, asked when its text is written */
	entries?(): Dict;
}

/** Writes a page that shows one picture at its true size. */
export async function picturePage(
	writer: PdfWriter,
	tree: Ref,
	{ picture, dpi, turn, layer, font, entries }: PicturePage,
): Promise<Ref> {
	const [width, height] = [(picture.width * 72) / dpi, (picture.height * 72) / dpi];
	const xobject = await writePicture(writer, picture);
	const [a, b, c, d, e, f] = TURNS[picture.orientation] as [number, number, number, number, number, number];
	const matrix = [a * width, b * height, c * width, d * height, e * width, f * height].map(numeral).join(' ');
	const text = layer?.(width, height) ?? '';
	const shown = `q ${matrix} cm /Page Do Q\n`;
	// In a file that says what its text is, the picture of that text is none.
	const marked = entries ? `/Artifact BMC\n${shown}EMC\n` : shown;
	const contents = await writer.packed(bytesOfLatin1(marked + text));
	return writer.add(
		dict({
			Type: new Name('Page'),
			Parent: tree,
			MediaBox: [0, 0, width, height],
			Rotate: turn || undefined,
			Resources: dict({
				XObject: dict({ Page: xobject }),
				Font: text ? dict({ Text: font }) : undefined,
			}),
			Contents: contents,
			...Object.fromEntries(entries?.() ?? []),
		}),
	);
}
