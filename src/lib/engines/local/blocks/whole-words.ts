import { around } from '#lib/model/geometry.ts';
import type { TesseractLine, TesseractWord } from '../pool/tesseract-page.ts';

const HANGUL = /\p{Script=Hangul}/u;

/**
 * The words of a line of Korean as they are written. The recogniser calls almost every syllable a word, in boxes that tell
 * no space from none ("이 제 품 은"); only the text of its line knows where there are spaces ("이 제품은"). Other lines stay.
 */
export function wholeWords({ words, text }: Pick<TesseractLine, 'words' | 'text'>): TesseractWord[] {
	if (!text || !HANGUL.test(text)) return words;
	const made: TesseractWord[] = [];
	let at = 0;
	for (const word of words) {
		const start = text.indexOf(word.text, at);
		// What is not in the text, or far from where it should be, is not to be trusted with the others.
		if (start < 0 || /\S/.test(text.slice(at, start))) return words;
		const before = made.at(-1);
		if (before && start === at) made[made.length - 1] = joined(before, word);
		else made.push(word);
		at = start + word.text.length;
	}
	return made;
}

function joined(a: TesseractWord, b: TesseractWord): TesseractWord {
	const [one, other] = [[...a.text].length, [...b.text].length];
	return {
		text: a.text + b.text,
		confidence: (a.confidence * one + b.confidence * other) / (one + other || 1),
		bbox: around([a.bbox, b.bbox]),
		...(a.symbols && b.symbols && { symbols: [...a.symbols, ...b.symbols] }),
	};
}
