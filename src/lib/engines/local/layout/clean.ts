import { around, height, width, type Box } from '#lib/model/geometry.ts';
import type { Block, Line, Word } from '#lib/model/reading.ts';
import { letterHeight, lineHeight } from './letter-height.ts';

/** What a table's rules are read as. */
const RULE = /^[|¦│┃‖_]+$/u;
const UPRIGHT_RULE = /^[|¦│┃‖]+$/u;
/** Nothing in it that anybody would write alone. */
const NO_LETTER = /^[^\p{L}\p{N}€$£¥§©®•●▪◦]+$/u;
/** Bars in text are read with more certainty (0–100) than a table's rules. */
const CERTAIN = 80;
/** A word at least so certain is text. */
const SURE = 60;
/** Pages of text, however bad, have a mean confidence above this; noise and pictures have 20 to 40. */
const PAGE_OF_TEXT = 45;
/** Lines in a script that was not read have 1 to 31; a bad page with more keeps each sure word. */
const NONSENSE = 35;

/** A picture's lines are read as letters of so many times the usual height, with less certainty on average. */
const [HUGE, UNSURE] = [2.5, 55];

const letters = (text: string) => text.replace(/[^\p{L}\p{N}]/gu, '').length;

/**
 * Leaves out what is no text: rules of tables read as '|' or '_', lone signs that nobody wrote, and the invented words of
 * pictures and noise. Real text is never dropped for doubt alone: it has a sure word nearby. Blocks and lines that are
 * empty then go too; pictures stay. Bars beside a word ('|Total') are taken off it. On a `textual` page, of
 * which preparation says that it has lines, a sure word among doubtful ones is invented as well.
 */
export function clean(blocks: Block[], textual = false): Block[] {
	const words = blocks.flatMap((block) => block.lines.flatMap((line) => line.words));
	const mean = meanOf(words);
	const readable = mean >= PAGE_OF_TEXT;
	const usual = letterHeight(blocks);
	const isDrawn = (line: Line) => lineHeight(line) > HUGE * usual && meanOf(line.words) < UNSURE;
	return blocks.flatMap((block) => {
		if (!block.lines.length) return [block];
		const lines = block.lines
			.filter((line) => !readable || !isDrawn(line))
			.map((line) => (readable ? cleanLine(line) : sureWords(line, textual && mean < NONSENSE)))
			.filter((line) => line !== undefined);
		if (!lines.length) return [];
		if (lines.every((line, i) => line === block.lines[i]) && lines.length === block.lines.length) return [block];
		return [{ ...block, box: around(lines.map((line) => line.box)), lines }];
	});
}

/** The mean confidence of words by how many letters they have, 0–100. */
function meanOf(words: Word[]): number {
	const weight = words.reduce((sum, word) => sum + Math.max(1, letters(word.text)), 0);
	return words.reduce((sum, word) => sum + word.confidence * Math.max(1, letters(word.text)), 0) / (weight || 1);
}

/**
 * On a page that is no page of text only words of three letters and more that are plainly words are kept. In lines of a
 * script that was not read a few words look like others by chance ("Bce", "CBOEM"): no line is made of them.
 */
function sureWords(line: Line, nonsense: boolean): Line | undefined {
	const sure = line.words.filter((word) => word.confidence >= 75 && letters(word.text) >= 3);
	if (nonsense && lettersIn(sure) < lettersIn(line.words) / 2) return undefined;
	return kept(line, sure);
}

const lettersIn = (words: Word[]) => words.reduce((sum, { text }) => sum + letters(text), 0);

function cleanLine(line: Line): Line | undefined {
	const tall = lineHeight(line);
	const words = line.words.filter((word) => !isRule(word, tall, line)).map(withoutBars);
	const said = words.reduce((sum, word) => sum + letters(word.text), 0);
	const best = Math.max(0, ...words.map((word) => word.confidence));
	if (words.every((word) => NO_LETTER.test(word.text)) && best < CERTAIN) return undefined;
	// one or two doubtful letters alone in a line: a tick, a stamp's edge, a speck
	if (said <= 2 && best < SURE / 2) return undefined;
	return kept(line, words);
}

function isRule(word: Word, tall: number, line: Line): boolean {
	if (!RULE.test(word.text)) return false;
	if (!UPRIGHT_RULE.test(word.text)) return word.confidence < CERTAIN || width(word.box) > 8 * Math.max(1, tall);
	if (line.words.every((other) => RULE.test(other.text))) return true;
	return word.confidence < CERTAIN || height(word.box) > 1.3 * tall;
}

function withoutBars(word: Word): Word {
	// a bar of a letter's height that the recogniser also took for an I is the English pronoun, or a girder
	if (word.text === '|' && word.alternatives?.includes('I')) return { ...word, text: 'I' };
	const text = word.text.replace(/^[|¦│┃](?=[\p{L}\p{N}(])|(?<=[\p{L}\p{N}.,)%])[|¦│┃]$/gu, '');
	return text === word.text || word.confidence >= 95 ? word : { ...word, text };
}

function kept(line: Line, words: Word[]): Line | undefined {
	if (!words.length) return undefined;
	if (words.length === line.words.length && words.every((word, i) => word === line.words[i])) return line;
	const box: Box = around(words.map((word) => word.box));
	return { ...line, box, words };
}
