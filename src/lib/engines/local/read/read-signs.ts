import { area, around, overlap, width, type Box } from '#lib/model/geometry.ts';
import { wordsOf, type Block, type Line, type Word } from '#lib/model/reading.ts';
import { blocksOf } from '../blocks/blocks-of.ts';
import type { HeldPage } from '../prepare/preparer.ts';
import type { Sign } from '../prepare/again/strip.ts';
import type { Read } from './read-page.ts';
import { areDoubtful, signsInCells, wantedSigns, type WantedSign } from './wanted-signs.ts';
import { AS_IT_IS, wayBack } from '../blocks/way-back.ts';

/** A page has no more that are read. */
const MOST = 60;
/** How many stand in a line of the picture that is read, once and again: what is read differently then was guessed. */
const IN_LINE = [12, 1];
const DPI = 300;
/** So sure (0–100) is what was read twice alike; and what was read once, when the other time gave next to nothing. */
const SURE = 60;
const [CERTAIN, NOTHING] = [90, 50];
/** What may stand in a cell by itself. */
const SIGN = /^(?=.*[\p{L}\p{N}\p{Sc}+*×°–-])[\p{L}\p{N}\p{Sc}+*×°%–.,:/-]{1,4}$/u;
/** A table has so many ticks at least. They are told by their shape, as surely as this. */
const TICKS = 2;
const TOLD = 85;

/** What lone signs say, each as a line, and the words in whose places they stand. */
export interface Signs {
	lines: Line[];
	instead: Word[];
}

type Said = Pick<Word, 'text' | 'confidence'>;

/**
 * Reads the signs that stand by themselves in tables and were not read, or with doubt: all of them in one picture, twice. `blocks` as
 * they were arranged; all in pixels of the picture. Undefined where there is nothing new.
 */
export async function readSigns(held: HeldPage, blocks: Block[], read: Read): Promise<Signs | undefined> {
	const asked = signsInCells(blocks);
	const all = [...wordsOf({ blocks })];
	const words = all.filter((word) => !asked.includes(word));
	const lone = wantedSigns((await held.signs(words.map(({ box }) => box))) ?? [], blocks, words);
	const signs = lone.map((sign) => ({ ...sign, before: asked.filter(({ box }) => isIn(box, sign.box)) }));
	// Two pieces of ink under one word are no sign.
	const single = signs.filter(
		({ before }) => signs.filter((other) => other.before.some((word) => before.includes(word))).length < 2,
	);
	const ticks = single.filter(({ tick }) => tick);
	const found: Signs = { lines: [], instead: [] };
	const take = (said: Said, box: Box, before: Word[]) => {
		found.lines.push({ box, words: [{ ...said, box }] });
		found.instead.push(...before);
	};
	const isTick = (sign: (typeof single)[number]) => sign.tick && ticks.length >= TICKS;
	for (const { box, before } of single.filter(isTick)) take({ text: '✓', confidence: TOLD }, box, before);
	const open = single
		.filter((sign) => !isTick(sign) && (!sign.before.length || areDoubtful(sign.before, all)))
		.slice(0, MOST);
	const whole = open.flatMap((sign) => (sign.torn ? [{ ...sign, box: around([sign.torn.box, sign.box]) }] : []));
	const said = open.length ? await twice(held, [...open, ...whole], read) : [];
	for (const [index, sign] of open.entries()) {
		const { box, before, torn } = sign;
		const at = whole.findIndex((sign) => sign.torn === torn);
		const [one, number] = [said[index], torn && said[open.length + at]];
		if (torn && number && goesOn(torn.text, number.text)) take(number, whole[at]!.box, [torn]);
		else if (one && !isPart(one.text, sign, words) && before.every(({ confidence }) => confidence <= one.confidence))
			take(one, box, before);
	}
	return found.lines.length ? found : undefined;
}

/** The end of a number: what begins with its point, or what may follow one where all numbers of the column have two figures there. */
function isPart(text: string, { box, torn }: WantedSign, words: Word[]): boolean {
	if (/^[.,]/u.test(text)) return true;
	const isOver = (word: Word) => Math.abs(word.box.x1 - box.x1) < (box.y1 - box.y0) / 2;
	return (
		/^\d\d$/u.test(text) && (torn !== undefined || words.some((word) => /[.,]\d\d$/u.test(word.text) && isOver(word)))
	);
}

/** Whether a number is the whole of which there was only what is before its point, or less. */
const goesOn = (begun: string, number: string) =>
	number.startsWith(begun) && /^[.,]?\d+$/u.test(number.slice(begun.length)) && /[.,]\d+$/u.test(number);

const isIn = (word: Box, sign: Box) => overlap(word, sign) > 0.5 * Math.min(area(word), area(sign));

/** What each sign says; undefined where it is not sure. */
async function twice(held: HeldPage, signs: Sign[], read: Read): Promise<(Said | undefined)[]> {
	const [first, second] = [await once(held, signs, IN_LINE[0]!, read), await once(held, signs, IN_LINE[1]!, read)];
	return signs.map((_, at) => {
		const [one, other] = [first[at], second[at]].sort((a, b) => (b?.confidence ?? 0) - (a?.confidence ?? 0));
		if (!one || !SIGN.test(one.text)) return undefined;
		if (one.text === other?.text) return other.confidence >= SURE ? one : undefined;
		return one.confidence >= CERTAIN && (other?.confidence ?? 0) < NOTHING ? one : undefined;
	});
}

async function once(held: HeldPage, signs: Sign[], inLine: number, read: Read): Promise<(Said | undefined)[]> {
	const strip = await held.strip(signs, inLine);
	if (!strip) return [];
	const page = await read({ pgm: strip.pgm, dpi: DPI, psm: '6' }, () => undefined);
	const words = [...wordsOf({ blocks: blocksOf(page, wayBack(AS_IT_IS, strip.width, strip.height)) })];
	return strip.places.map((place) => saidAt(place, words));
}

/** A large letter that may be a small one is read as both. */
const TWICE = /^(\p{L})\1$/iu;
/** How much wider than its ink what was read there may be: more is two signs in one word. */
const WIDER = 1.6;

function saidAt(place: Box, words: Word[]): Said | undefined {
	const mine = words.filter(({ box }) => overlap(box, place) > 0);
	if (!mine.length || width(around(mine.map(({ box }) => box))) > WIDER * width(place) + 10) return undefined;
	return {
		text: mine
			.map(({ text }) => text)
			.join('')
			.replace(TWICE, '$1'),
		confidence: Math.min(...mine.map(({ confidence }) => confidence)),
	};
}
