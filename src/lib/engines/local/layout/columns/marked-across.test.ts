import { expect, it } from 'vitest';
import type { Block } from '#lib/model/reading.ts';
import { arrange } from '../arrange.ts';
import { paragraph } from '#lib/engines/local/testing/typed.ts';

const read = (blocks: Block[]) =>
	arrange(blocks, { width: 1000, height: 1400, dpi: 150 }).flatMap(({ lines }) =>
		lines.map(({ words }) => words.map(({ text }) => text).join(' ')),
	);

it('answers that go on counting across are read so, under each question by themselves', () => {
	const quiz = ['hawser', 'storm', 'palms'].flatMap((word, at) => [
		paragraph([`${at + 1}. Which of these is the ${word}?`], 50, 100 + 140 * at),
		paragraph([`A) the first ${word}`, `C) the third ${word}`], 50, 150 + 140 * at),
		paragraph([`B) the second ${word}`, `D) the last ${word}`], 500, 150 + 140 * at),
	]);
	expect(read(quiz)).toEqual(
		['hawser', 'storm', 'palms'].flatMap((word, at) => [
			`${at + 1}. Which of these is the ${word}?`,
			`A) the first ${word} B) the second ${word}`,
			`C) the third ${word} D) the last ${word}`,
		]),
	);
});

it('what counts on from one column to the next is read down', () => {
	const columns = [
		paragraph(['1. oars and rope', '2. a bucket', '3. the lamp'], 50, 100),
		paragraph(['4. some bread', '5. two maps', '6. an anchor'], 500, 100),
	];
	expect(read(columns)).toEqual(
		columns.flatMap(({ lines }) => lines.map(({ words }) => words.map(({ text }) => text).join(' '))),
	);
});
