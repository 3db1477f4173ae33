/** Letters that run from right to left: Hebrew, Arabic, Syriac, Thaana, N'Ko and their kin. */
const LEFTWARD = /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc\u{10800}-\u{10fff}\u{1e800}-\u{1efff}]/u;
const LEFTWARD_DIGITS = /[\u0660-\u0669\u06f0-\u06f9]/;
const LETTER = /\p{L}/u;

const isLeftward = (letter: string) => LEFTWARD.test(letter) && !LEFTWARD_DIGITS.test(letter);

/** Does this text run from right to left, by the majority of its letters? */
export function runsLeft(text: string): boolean {
	let [left, right] = [0, 0];
	for (const letter of text) {
		if (!LETTER.test(letter)) continue;
		if (isLeftward(letter)) left++;
		else right++;
	}
	return left > right;
}

/** Numbers and words of another script inside a word that runs left, with what stands between them ("3.14", "10:30"). */
const ISLAND =
	/[\p{Nd}\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}]+(?:[.,:/\-+'’%][\p{Nd}\p{Script=Latin}]+)*/gu;

/**
 * The letters of a word from left to right as the eye meets them. A text layer has to be written so: readers take the order
 * on the page for the visual one and turn what runs left around (pdftotext, pdf.js and PDFium all do).
 */
export function visual(word: string): string {
	if (![...word].some(isLeftward)) return word;
	const turned = [...word].reverse().join('');
	return turned.replace(ISLAND, (island) => [...island].reverse().join(''));
}
