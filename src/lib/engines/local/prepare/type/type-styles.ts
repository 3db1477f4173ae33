import type { TypeStyle } from '#lib/model/reading.ts';
import { typeStyle } from '#lib/model/text/type-style.ts';
import type { Grey } from '../picture/grey.ts';
import { saidBold } from './bold.ts';
import { gauged, type PlainWord } from './gauged.ts';
import { saidItalic } from './italic.ts';
import { smoothed } from './smoothed.ts';

/**
 * How the words of a picture are set, in the order in which they come: blocks of lines of words. Measured from their ink, each
 * against most others of its size on the page; one that tells nothing goes with its neighbours, and is plain without.
 */
export function typeStyles(image: Grey, blocks: PlainWord[][][]): TypeStyle[] {
	const rows = blocks.map((lines) => lines.flatMap((line) => gauged(image, line)));
	const words = rows.flat();
	const [bold, italic] = [saidBold(words), saidItalic(words)];
	let at = 0;
	return rows.flatMap((row) => {
		const from = at;
		at += row.length;
		const [isBold, isItalic] = [smoothed(bold.slice(from, at)), smoothed(italic.slice(from, at))];
		return row.map((_, index) => typeStyle({ bold: isBold[index], italic: isItalic[index] }));
	});
}
