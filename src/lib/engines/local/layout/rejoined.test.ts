import { describe, expect, it } from 'vitest';
import type { Block } from '#lib/model/reading.ts';
import { rejoined } from './rejoined.ts';
import { paragraph } from '../testing/typed.ts';

const said = (blocks: Block[]) => blocks.map(({ lines }) => lines.map(({ words }) => words.length));
const FULL = [
	'The lamp was lit half an hour before',
	'sunset. First the keeper wiped the',
	'glass, for the lamp that turned the',
];

describe('a paragraph that the recogniser tore apart', () => {
	it('has its last line again', () => {
		expect(said(rejoined([paragraph(FULL, 100, 100), paragraph(['lens.'], 100, 190)]))).toEqual([[8, 6, 7, 1]]);
	});

	it('has its first line again, also where that is set in', () => {
		const first = paragraph(['Lamps were lit half an hour before'], 130, 100);
		expect(said(rejoined([first, paragraph(['sunset. First the keeper wiped the', 'glass.'], 100, 130)]))).toHaveLength(
			1,
		);
	});

	it('has its last line again, where the lines are loose and the first is full', () => {
		const lead = paragraph(['Three of the nine mills still turn and she went to see'], 100, 100);
		expect(rejoined([lead, paragraph(['who keeps them going.'], 100, 139)])).toHaveLength(1);
		expect(rejoined([paragraph(['Three of them turn'], 100, 100), paragraph(['going.'], 100, 139)])).toHaveLength(2);
	});

	it('stays one over more than one tear', () => {
		const torn = [...FULL, 'great lens of cut glass in its frame'].map((line, i) =>
			paragraph([line], 100, 100 + 30 * i),
		);
		expect(rejoined(torn)).toHaveLength(1);
	});
});

describe('an address that the recogniser tore apart', () => {
	const name = paragraph(['Ms Eleanor Whitfield', 'The Reading Room'], 100, 100);

	it('is one again where its lines are evenly set', () => {
		expect(rejoined([name, paragraph(['8 Station Road', 'Oldbridge'], 100, 160)])).toHaveLength(1);
	});

	it.each([
		['room parts it', paragraph(['8 Station Road', 'Oldbridge'], 100, 168)],
		['it stands elsewhere', paragraph(['8 Station Road', 'Oldbridge'], 130, 160)],
		['a sentence ends', paragraph(['We are here.', 'Oldbridge'], 100, 160)],
		['lines are of many words', paragraph(['Eight of the nine mills at Station Road', 'Oldbridge'], 100, 160)],
	])('stays two where %s', (_, below) => {
		expect(rejoined([name, below])).toHaveLength(2);
	});
});

describe('two paragraphs stay two', () => {
	const above = paragraph(FULL, 100, 100);
	it.each([
		['that stand apart', above, paragraph(['lens.'], 100, 210)],
		['the second set in', above, paragraph(['lens and so on.'], 130, 190)],
		['the first with a short last line', paragraph([...FULL, 'a lens'], 100, 100), paragraph(['and more'], 100, 220)],
		[
			'the first with its sentence ended',
			paragraph([FULL[0]!, 'sunset. First the keeper wiped it.'], 100, 100),
			paragraph(['Then he went up to the gallery.'], 100, 160),
		],
		['of letters of two sizes', above, paragraph(['lens.'], 100, 185, { size: 30 })],
		['in two columns', above, paragraph(['lens.'], 500, 100)],
		['one of them a list', above, { ...paragraph(['lens.'], 100, 190), kind: 'list' as const }],
		[
			'of one line each, where sums stand',
			paragraph(['Total of all goods'], 100, 100),
			paragraph(['Cash in hand today'], 100, 130),
		],
	])('%s', (_, first, second) => {
		expect(rejoined([first, second])).toHaveLength(2);
	});
});
