import { expect, it } from 'vitest';
import { marksWithin, spreadOut, withMarks } from './form-words.ts';
import { paragraph } from '../testing/typed.ts';

const box = (x0: number, y0: number, x1: number, y1: number) => ({ x0, y0, x1, y1 });
const said = (blocks: ReturnType<typeof withMarks>) =>
	blocks.map(({ lines }) => lines.map(({ words }) => words.map(({ text }) => text).join(' ')));

it('a check box is a word of the line beside it', () => {
	const list = paragraph(['Yes', 'No'], 100, 0);
	const made = withMarks(
		[list],
		[
			{ box: box(70, 0, 90, 20), state: 'empty' },
			{ box: box(70, 30, 90, 50), state: 'crossed' },
		],
	);
	expect(said(made)).toEqual([['☐ Yes', '☒ No']]);
	expect(made[0]!.lines[1]!.words[0]).toMatchObject({ box: box(70, 30, 90, 50), alternatives: ['☐', '☑'] });
});

it('a ring is a word of the line beside it, full where it was chosen', () => {
	const list = paragraph(['Yes', 'No'], 100, 0);
	const made = withMarks(
		[list],
		[
			{ box: box(70, 0, 90, 20), state: 'empty', round: true },
			{ box: box(70, 30, 90, 50), state: 'ticked', round: true },
		],
	);
	expect(said(made)).toEqual([['○ Yes', '● No']]);
});

it('rows of answers stand behind their questions, however far', () => {
	const table = paragraph(['I am heard', 'I am seen'], 100, 0);
	const marks = [0, 30].flatMap((y) =>
		[700, 800, 900].map((x) => ({
			box: box(x, y, x + 20, y + 20),
			state: x - 20 * (y ? 15 : 5) === 600 ? ('ticked' as const) : ('empty' as const),
			round: true as const,
		})),
	);
	expect(said(withMarks([table], marks))).toEqual([['I am heard ● ○ ○', 'I am seen ○ ○ ●']]);
	expect(said(withMarks([table], marks.slice(0, 2)))).toEqual([['I am heard', 'I am seen']]);
});

it('a check box far from all text is none', () => {
	const text = paragraph(['a line of text'], 100, 0);
	expect(withMarks([text], [{ box: box(70, 300, 90, 320), state: 'ticked' }])).toEqual([text]);
});

it('each page of a spread has its own check boxes, in its own pixels', () => {
	const marks = [10, 110].map((x) => ({ box: box(x, 5, x + 20, 25), state: 'empty' as const }));
	expect(marksWithin(marks, 100, 100)).toEqual([{ box: box(10, 5, 30, 25), state: 'empty' }]);
});

it('a word that was set together has the place of its letters in the form', () => {
	const letters = [0, 1, 2, 3].map((i) => ({
		from: 100 + i * 10,
		to: 108 + i * 10,
		x0: 100 + i * 40,
		x1: 140 + i * 40,
	}));
	const text = paragraph(['AB CD and'], 100, 0);
	const [name, rest, other] = text.lines[0]!.words;
	name!.box = box(100, 0, 118, 20);
	rest!.box = box(120, 0, 138, 20);
	other!.box = box(400, 0, 430, 20);
	const [made] = spreadOut([text], [{ top: -4, bottom: 26, letters }]);
	expect(made!.lines[0]!.words.map((word) => word.box)).toEqual([
		box(100, 0, 180, 20),
		box(180, 0, 260, 20),
		box(400, 0, 430, 20),
	]);
	expect(spreadOut([text], [])).toEqual([text]);
});
