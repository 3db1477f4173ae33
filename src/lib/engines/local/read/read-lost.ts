import { area, around, overlap, type Box } from '#lib/model/geometry.ts';
import type { Line, Word } from '#lib/model/reading.ts';
import type { PictureOfPlace, PreparedPage } from '../prepare/prepare-message.ts';
import type { HeldPage } from '../prepare/preparer.ts';
import type { Read } from './read-page.ts';
import { readPlace } from './read-place.ts';

const MOST_PLACES = 12;
/** A place that fills more of the picture than this is no lost line: the page as a whole was not understood. */
const LARGE = 0.2;
/** Without the lines around it, only what is plainly text is believed (0–100). */
const SURE = 75;
/** So many of a place's letters are sure when it was read well. */
const GOOD = 0.8;

/**
 * Reads the places of a prepared picture that were lost, each by itself and as one block; where the ground is screened,
 * a second time with its dots melted. Gives lines of sure words that are not among `words`; all in pixels of the picture.
 */
export async function readLost(
	held: HeldPage,
	{ width, height, dpi }: Pick<PreparedPage, 'width' | 'height' | 'dpi'>,
	lost: Box[],
	words: Word[],
	read: Read,
): Promise<Line[]> {
	const places = lost
		.filter((place) => area(place) < LARGE * width * height)
		.slice(0, MOST_PLACES)
		.map((place) => withTorn(place, words));
	const one = async (place: PictureOfPlace) => (await readPlace(place, dpi, read)).flatMap(({ lines }) => lines);
	const found: Line[] = [];
	const plain = places.length ? await held.places(places, false) : [];
	const soft = places.length ? await held.places(places, true) : [];
	for (const [index, place] of (plain ?? []).entries()) {
		let lines = await one(place);
		if (sureShare(lines) < GOOD && soft?.[index]) {
			const other = await one(soft[index]);
			if (sureLetters(other) > sureLetters(lines)) lines = other;
		}
		found.push(...lines.map((line) => believed(line, words)).filter((line) => line !== undefined));
	}
	return found;
}

const count = (text: string) => text.replace(/[^\p{L}\p{N}]/gu, '').length;
const wordsIn = (lines: Line[]) => lines.flatMap((line) => line.words);
const isSure = (word: Word) => word.confidence >= SURE && count(word.text) > 1;

const sureLetters = (lines: Line[]) =>
	wordsIn(lines).reduce((sum, word) => sum + (isSure(word) ? count(word.text) : 0), 0);

const sureShare = (lines: Line[]) =>
	sureLetters(lines) /
	Math.max(
		1,
		wordsIn(lines).reduce((sum, { text }) => sum + count(text), 0),
	);

/** A number, or its beginning. */
const NUMBER = /^[\p{Sc}+-]?[\d.,]+$/u;

/** How far before a place the number stands that it ends, in the number's heights: a point is in between. */
const TORN = 0.9;

/** A place with the numbers at its left that go on in it: of prices only the pounds may have been read. */
function withTorn(place: Box, words: Word[]): Box {
	const torn = words.filter(({ text, box }) => {
		const [middle, tall] = [(box.y0 + box.y1) / 2, box.y1 - box.y0];
		const isBeside = middle > place.y0 && middle < place.y1 && box.x0 < place.x0;
		return isBeside && place.x0 - box.x1 < TORN * tall && box.x1 - place.x0 < tall / 2 && NUMBER.test(text);
	});
	return around([place, ...torn.map(({ box }) => box)]);
}

/** Whether a word is a number that was read before, whole. */
const isWhole = (word: Word, known: Word) =>
	NUMBER.test(word.text) && word.text.length > known.text.length && word.text.startsWith(known.text);

/** A line's sure words that were not read before. */
function believed(line: Line, words: Word[]): Line | undefined {
	const mine = line.words.filter(
		(word) =>
			isSure(word) &&
			!words.some((known) => overlap(known.box, word.box) > 0.25 * area(word.box) && !isWhole(word, known)),
	);
	return mine.length ? { box: around(mine.map(({ box }) => box)), words: mine } : undefined;
}
