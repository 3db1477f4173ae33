/** How the things of a list are counted. */
export type Counting = 'decimal' | 'lowerLetter' | 'upperLetter' | 'lowerRoman' | 'upperRoman';

const ROMAN = /^(?=.)(x{0,3})(ix|iv|v?i{0,3})$/;
const DIGITS = { i: 1, v: 5, x: 10 };

function roman(text: string): number | undefined {
	if (!ROMAN.test(text)) return undefined;
	let [sum, before] = [0, 0];
	for (const letter of [...text].reverse()) {
		const value = DIGITS[letter as keyof typeof DIGITS];
		sum += value < before ? -value : value;
		before = Math.max(before, value);
	}
	return sum;
}

const letter = (text: string, first: 'a' | 'A'): number | undefined =>
	text.length === 1 && text >= first && text < String.fromCharCode(first.charCodeAt(0) + 26)
		? text.charCodeAt(0) - first.charCodeAt(0) + 1
		: undefined;

const READ: [Counting, (text: string) => number | undefined][] = [
	['decimal', (text) => (/^\d{1,3}$/.test(text) ? Number(text) : undefined)],
	['lowerRoman', roman],
	['upperRoman', (text) => (text === text.toUpperCase() ? roman(text.toLowerCase()) : undefined)],
	['lowerLetter', (text) => letter(text, 'a')],
	['upperLetter', (text) => letter(text, 'A')],
];

/** A mark that counts, "(b)": what stands around its number or letter, and which numbers it may mean ("i" is 1 or 9). */
export interface CountingMark {
	before: string;
	after: string;
	values: Map<Counting, number>;
}

/** What a mark counts; undefined for bullets, boxes and what is no mark. */
export function countingMark(mark: string): CountingMark | undefined {
	const [, before, said, after] = /^(\(?)([a-zA-Z]{1,5}|\d{1,3})([.)])$/.exec(mark) ?? [];
	if (said === undefined) return undefined;
	const values = new Map<Counting, number>();
	for (const [counting, read] of READ) {
		const value = read(said);
		if (value !== undefined) values.set(counting, value);
	}
	return values.size ? { before: before!, after: after!, values } : undefined;
}
