import { around } from '#lib/model/geometry.ts';
import type { Block, Word } from '#lib/model/reading.ts';
import type { HeldPage } from '../prepare/preparer.ts';
import { HAS_ALL, lackedBy } from './lacked-signs.ts';
import { lackedPlaces, type LackedPlace } from './lacked-places.ts';
import type { Exchange } from './parts.ts';
import { placeWords } from './place-words.ts';
import type { Read } from './read-page.ts';

/** A page has no more that are read. */
const MOST = 24;
/** So sure (0–100) is the word with the sign. */
const SURE = 55;
/** A sign is read as so many letters or figures at most, and a word has no more of them. */
const LETTERS = 3;
const MOST_SIGNS = 3;
/** An address, and what closes a sentence. */
const ADDRESS = /^[\w.+-]+@[\w-]+(\.[\w-]+)+[).,;:>]*$/;
/** Signs with what may be one word with them: figures, the C of degrees, what closes a sentence. */
const SIGN = /^[\d.,]*[§%°&€]{1,3}[\d.,]*[CF]?[).,;:]*$/;

/** Whether there is a place that may have one of the signs that the data of these languages cannot give. */
export const hasLacked = (blocks: Block[], languages: string[]): boolean =>
	placesIn(blocks, lackedBy(languages)).length > 0;

/**
 * Reads once more, with English data, the places that may have a sign which the data of the page's languages cannot give: @ in
 * an address, § before a number, a per cent sign … Only what says the same but for such signs is taken. `blocks` in pixels
 * of the picture made last. What cannot be read is left as it is.
 */
export async function readLacked(
	held: HeldPage,
	blocks: Block[],
	dpi: number,
	languages: string[],
	read: Read,
): Promise<Exchange[]> {
	const lacked = lackedBy(languages);
	const places = placesIn(blocks, lacked).slice(0, MOST);
	const found: Exchange[] = [];
	const take = (before: Word, text: string, confidence = before.confidence) => {
		if (text !== before.text) found.push({ before, after: parted({ ...before, text, confidence }) });
	};
	const open: LackedPlace[] = [];
	for (const place of places) {
		const { words, at, hung, known } = place;
		if (known) take(words[at]!, known);
		else if (hung?.plainly && /^[8S]+$/.test(words[at]!.text)) take(words[at]!, hung.text);
		else open.push(place);
	}
	try {
		const boxes = open.map(({ words }) => around(words.map(({ box }) => box)));
		const pictures = boxes.length ? ((await held.places(boxes, false)) ?? []) : [];
		for (const [index, picture] of pictures.entries()) {
			const place = open[index]!;
			const said = await placeWords(picture, dpi, read, [HAS_ALL], place.words);
			const text = signIn(place, said, lacked);
			if (text) take(place.words[place.at]!, text, Math.max(0, ...said.map(({ confidence }) => confidence)));
		}
	} catch {
		// Without English on the site, or a reader for it: what was found so far is no less true.
	}
	return found;
}

const placesIn = (blocks: Block[], lacked: string): LackedPlace[] =>
	lacked ? blocks.flatMap(({ lines }) => lines.flatMap((line) => lackedPlaces(line, lacked))) : [];

/** The room between a sign of sections and its number, in letters. */
const ROOM = 0.5;

/** A sign of sections and its number are two words, however near they stand. */
function parted(word: Word): Word[] {
	const [, sign, number] = /^(§+)(\d.*)$/.exec(word.text) ?? [];
	if (!sign || !number) return [word];
	const { x0, x1 } = word.box;
	const letter = (x1 - x0) / (sign.length + ROOM + number.length);
	return [
		{ ...word, text: sign, box: { ...word.box, x1: x0 + letter * sign.length } },
		{ ...word, text: number, box: { ...word.box, x0: x0 + letter * (sign.length + ROOM) } },
	];
}

/** What the sign's word says by the second reading; undefined where that is no sign, or says something else of what stands beside it. */
export function signIn({ words, at, hung }: LackedPlace, after: Word[], lacked: string): string | undefined {
	const said = after.map(({ text }) => text).join('');
	const [left, right] = [joined(words.slice(0, at)), joined(words.slice(at + 1))];
	const mine = said.slice(left.length, said.length - right.length);
	const beside = plain(said.slice(0, left.length)) + plain(said.slice(said.length - right.length));
	if (right.length + left.length >= said.length || beside !== plain(left) + plain(right)) return undefined;
	// What the page's own data took for money, and this one for a figure, hangs as neither does.
	if (hung?.plainly && /^8+$/.test(mine)) return hung.text;
	const text = /[\w.+-]+@/.test(mine) ? trimmed(mine, words[at]!.text) : mine;
	const signs = [...text].filter((one) => lacked.includes(one)).length;
	if (!signs || signs > MOST_SIGNS) return undefined;
	if (ADDRESS.test(text)) return isAlike(words[at]!.text, text, 1) ? text : undefined;
	const isSure = after.every(
		({ text, confidence }) => confidence >= SURE || ![...text].some((one) => lacked.includes(one)),
	);
	return isSure && SIGN.test(text) && isAlike(words[at]!.text, text, signs) ? text : undefined;
}

/** Whether a word is another with so many signs in it that it could not have. Accents, and one letter of eight, may be told otherwise. */
function isAlike(before: string, after: string, signs: number): boolean {
	const [was, is] = [plain(before), plain(after)];
	const common = longestCommon(was, is);
	return is.length - common <= Math.floor(is.length / 8) && was.length - common <= LETTERS * signs;
}

const joined = (words: Word[]) => words.map(({ text }) => text).join('');

/** How much of what stands before a word its close-up may show, in characters. */
const STRAY = 2;

/** An address without what its close-up shows or invents at both ends: it begins and ends as it did before. */
function trimmed(text: string, before: string): string {
	const first = text
		.slice(0, STRAY + 1)
		.toLowerCase()
		.indexOf(before[0]!.toLowerCase());
	const end = /[^\p{L}\p{N}]*$/u;
	return (
		text
			.slice(Math.max(0, first))
			.replace(/^[^\w]+/, '')
			.replace(end, '') + end.exec(before)![0]
	);
}

/** Letters and figures, those that look alike as one. */
const plain = (text: string): string =>
	text
		.normalize('NFD')
		.toLowerCase()
		.replace(/[^\p{L}\p{N}]/gu, '')
		.replace(/[li|]/g, '1')
		.replace(/o/g, '0');

/** Length of the longest row of characters that both have, others in between. */
function longestCommon(one: string, other: string): number {
	let row = new Uint16Array(other.length + 1);
	for (const sign of one) {
		const next = new Uint16Array(other.length + 1);
		for (let at = 0; at < other.length; at++)
			next[at + 1] = other[at] === sign ? row[at]! + 1 : Math.max(row[at + 1]!, next[at]!);
		row = next;
	}
	return row[other.length]!;
}
