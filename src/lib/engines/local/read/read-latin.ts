import { around, height, type Box } from '#lib/model/geometry.ts';
import type { Block, Line, Word } from '#lib/model/reading.ts';
import { linesRunLeft } from '#lib/model/text/lines-run-left.ts';
import type { HeldPage } from '../prepare/preparer.ts';
import { HAS_ALL, lacksLatin } from './lacked-signs.ts';
import type { Exchange } from './parts.ts';
import { placeWords } from './place-words.ts';
import type { Read } from './read-page.ts';

/** Languages whose letters look like Latin ones: in these a word is Latin by letters that they do not have. */
const ALIKE = new Set('bul ell rus ukr'.split(' '));
/** A page has no more places that are read again. */
const MOST = 24;
/** Less sure than this (0–100) is what may be Latin (measured: true words 84 and more, mistaken ones 78 and less), and is far less sure than the Latin. */
const DOUBTFUL = 80;
const SURE = 75;
const SURER = 15;
/** Of so few letters any smear may consist: they have to be plain. */
const [FEW, PLAIN] = [4, 88];
/** So much beside a place is read with it the second time, in heights: less than there is between words. */
const BESIDE = 0.25;
/** Words of one place stand no further apart, in heights of them. */
const APART = 1.5;
const NUMBER = /^[\d.,]+$/;
const LATIN = /^[\x21-\x7e’‘“”–—•©®™€§°]+$/u;
const LETTER = /[A-Za-z]/g;
const TELLING = /[DFGJLNQRSUVWZdfgjlnqrsuvwz@]/g;

/** Whether there are doubtful words that may be Latin ones, in a language whose data cannot give them. */
export const hasLatin = (blocks: Block[], languages: string[]): boolean => placesIn(blocks, languages).length > 0;

/**
 * Reads once more, with English data, the doubtful words of a page in a language whose data has no Latin letters: names,
 * addresses, models. What is surely Latin then takes their place. `blocks` in pixels of the picture made last.
 */
export async function readLatin(
	held: HeldPage,
	blocks: Block[],
	dpi: number,
	languages: string[],
	read: Read,
): Promise<Exchange[]> {
	const places = placesIn(blocks, languages)
		.sort((a, b) => mean(a.words) - mean(b.words))
		.slice(0, MOST);
	const found: Exchange[] = [];
	try {
		// A place by its boxes often cuts the first letter, with more beside it shows a part of the neighbour: the better one counts.
		const seen: Word[][][] = places.map(() => []);
		for (const beside of places.length ? [0, BESIDE] : []) {
			const pictures =
				(await held.places(
					places.map(({ words }) => roomOf(words, beside)),
					false,
				)) ?? [];
			for (const [at, picture] of pictures.entries())
				seen[at]!.push(await placeWords(picture, dpi, read, [HAS_ALL], places[at]!.words));
		}
		for (const [at, { words: before, leftward }] of places.entries()) {
			const after = seen[at]!.filter((words) => isLatin(before, words, languages)).sort((a, b) => mean(b) - mean(a))[0];
			if (!after) continue;
			const said = leftward ? after.map(stopLast) : after;
			found.push(...before.map((word, at) => ({ before: word, after: at ? [] : said })));
		}
	} catch {
		// Without English on the site, or a reader for it: what was found so far is no less true.
	}
	return found;
}

/** Doubtful words, side by side in a line, and whether the line runs from right to left. */
interface Run {
	words: Word[];
	leftward: boolean;
}

const placesIn = (blocks: Block[], languages: string[]): Run[] =>
	lacksLatin(languages) ? blocks.flatMap(({ lines }) => lines.flatMap(doubtfulRuns)) : [];

function doubtfulRuns(line: Line): Run[] {
	const leftward = linesRunLeft([line]);
	const runs: Word[][] = [];
	let last: Word | undefined;
	for (const word of line.words) {
		// Where a line runs left, a number beside Latin words belongs to them.
		const isIn = isDoubtful(word) || (leftward && NUMBER.test(word.text));
		if (isIn && last && gap(last, word) < APART * height(word.box)) runs.at(-1)!.push(word);
		else if (isIn) runs.push([word]);
		last = isIn ? word : undefined;
	}
	return runs.filter((run) => run.some(isDoubtful)).map((words) => ({ words, leftward }));
}

const isDoubtful = ({ text, confidence }: Word) => confidence < DOUBTFUL && /[^\p{N}\p{P}\p{S}]|.{3}/u.test(text);

const gap = ({ box: a }: Word, { box: b }: Word) => Math.max(b.x0 - a.x1, a.x0 - b.x1);

/** Where a run stands, with so much beside it (in heights). */
function roomOf(words: Word[], beside: number): Box {
	const { x0, y0, x1, y1 } = around(words.map(({ box }) => box));
	const more = Math.round((y1 - y0) * beside);
	return { x0: Math.max(0, x0 - more), y0, x1: x1 + more, y1 };
}

/** A stop that stands to the left of a word, where a text that runs left goes on, is behind it. */
const stopLast = (word: Word): Word => ({ ...word, text: word.text.replace(/^([.,:;!?]+)(.+)$/, '$2$1') });

const mean = (words: Word[]) => words.reduce((sum, { confidence }) => sum + confidence, 0) / (words.length || 1);

/** Whether a second reading says Latin words that the page's own data could not have. */
export function isLatin(before: Word[], after: Word[], languages: string[]): boolean {
	const text = after.map((word) => word.text).join('');
	const letters = text.match(LETTER)?.length ?? 0;
	if (letters < 2 || letters < text.length / 2 || !after.every((word) => LATIN.test(word.text))) return false;
	const telling = text.match(TELLING)?.length ?? 0;
	if (languages.some((code) => ALIKE.has(code)) && telling < Math.min(2, letters / 3)) return false;
	const sure = mean(after);
	return sure >= (letters < FEW ? PLAIN : SURE) && sure >= mean(before) + SURER;
}
