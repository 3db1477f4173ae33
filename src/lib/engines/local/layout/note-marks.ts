import type { Block, Word } from '#lib/model/reading.ts';

/** The end of a sentence, or of a part of one, and behind it what a raised figure is read as. */
const ODD = /^(.*[\p{L}\p{N}])?([.,;:!?]["“”»’)]?|["“”»)][.,;:!?])[?!>*#%'‘’"“”°®©™¢]$/u;
const PLAIN = /^(?:.*[\p{L}\p{N}])?(?:[.,;:!?]["“”»’)]?|["“”»)][.,;:!?])(\d{1,2})$/u;
/** The figures of prices and dates have a point before them, too. */
const FIGURES = /\d[.,:]\d+$/u;
const RAISED = '⁰¹²³⁴⁵⁶⁷⁸⁹';
/** What is read more surely (0–100) is what it says. */
const SURE = 88;
/** So many notes in a row tell; then the marks are as sure as this. */
const FEWEST = 2;
const TOLD = 80;

/**
 * Puts right the marks of footnotes: raised figures that were read as other signs ("years.?", "it.*"), where there are exactly as
 * many of them in the text as there are notes under it.
 */
export function noteMarks(blocks: Block[]): Block[] {
	const notes = blocks
		.filter(({ kind }) => kind === 'footnote')
		.flatMap(({ lines }) =>
			lines.flatMap(({ words: [first] }) => /^(\d{1,2})[.)]?$/u.exec(first?.text ?? '')?.[1] ?? []),
		)
		.map(Number);
	if (notes.length < FEWEST || notes.some((note, at) => at && note !== notes[at - 1]! + 1)) return blocks;
	const marks: { word: Word; number?: number }[] = [];
	for (const { kind, grid, lines } of blocks) {
		if (grid || kind === 'footnote') continue;
		for (const word of lines.flatMap(({ words }) => words)) {
			const plain = FIGURES.test(word.text) ? undefined : PLAIN.exec(word.text)?.[1];
			if (plain) marks.push({ word, number: Number(plain) });
			else if (word.confidence < SURE && ODD.test(word.text)) marks.push({ word });
		}
	}
	if (marks.length !== notes.length || marks.some(({ number }, at) => number !== undefined && number !== notes[at]))
		return blocks;
	const whole = new Map(
		marks.map(({ word, number }, at): [Word, Word] => {
			const mark = [...String(notes[at])].map((figure) => RAISED[Number(figure)]).join('');
			const text = word.text.slice(0, -(number === undefined ? 1 : String(number).length)) + mark;
			const confidence = number === undefined ? TOLD : word.confidence;
			return [word, { ...word, text, confidence, alternatives: [word.text] }];
		}),
	);
	return blocks.map((block) => ({
		...block,
		lines: block.lines.map((line) => ({ ...line, words: line.words.map((word) => whole.get(word) ?? word) })),
	}));
}
