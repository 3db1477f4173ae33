import { describe, expect, it } from 'vitest';
import { FaultError } from '#lib/model/fault.ts';
import { textOf } from '#lib/model/text/text.ts';
import type { Otherwise, PreparedPage } from '../prepare/prepare-message.ts';
import type { HeldPage } from '../prepare/preparer.ts';
import type { Picture } from '../pool/reader.ts';
import { readEitherWay } from './read-either-way.ts';

const settings = { languages: ['jpn'] };
const prepared = (more: Partial<PreparedPage>): PreparedPage => ({
	pieces: [{ pgm: new Uint8Array(1), x: 0, y: 0, width: 400, height: 300 }],
	width: 400,
	height: 300,
	dpi: 200,
	steps: [],
	turn: 0,
	toPage: [1, 0, 0, 0, 1, 0, 0, 0, 1],
	unsureTurn: false,
	textual: true,
	xHeight: 20,
	nothing: false,
	rules: { across: [], down: [] },
	stamped: false,
	pale: false,
	faint: false,
	light: false,
	smallSheet: false,
	...more,
});

/**
 * Reads a page that seems vertical, or not; `down` and `level`: what is said of it when it is read so, and how surely; `side`: the turn
 * that makes it stand upright.
 */
async function read(down: [text: string, confidence: number] | undefined, level: [string, number], side?: 90 | 270) {
	const asked: Otherwise[] = [];
	const pictures: Picture[] = [];
	const held: HeldPage = {
		prepared: prepared(side ? {} : { vertical: { across: [] } }),
		again: async (_, otherwise) => {
			asked.push(otherwise);
			return prepared({ turn: otherwise.turn ?? 90, ...(otherwise.vertical && { vertical: { across: [] } }) });
		},
		preview: async () => undefined,
		unread: async () => ({ share: 0, places: [] }),
		places: async () => undefined,
		bare: async () => undefined,
		strokes: async () => undefined,
		signs: async () => [],
		strip: async () => undefined,
		figures: async () => [],
		styles: async () => undefined,
		drop: () => undefined,
	};
	const recognise = async (picture: Picture) => {
		pictures.push(picture);
		if (picture.vertical && !down) throw new FaultError('language-missing', 'not on this site');
		const isRight = !side || asked.at(-1)?.turn === side;
		const [text, confidence] = !picture.vertical ? level : isRight ? down! : ['乏紅や交', 20];
		const bbox = { x0: 10, y0: 10, x1: 300, y1: 40 };
		const line = { bbox, words: [{ text, confidence, bbox }] };
		return { blocks: [{ blocktype: 1, bbox, paragraphs: [{ lines: [line] }] }], version: '5' };
	};
	const found = await readEitherWay(held, settings, new AbortController().signal, () => undefined, recognise);
	return { said: textOf(found), vertical: found.prepared.vertical !== undefined, asked, pictures };
}

describe('a page whose lines seem to run down', () => {
	it('is read with the data for that, and no other way where it makes sense', async () => {
		const { said, vertical, asked, pictures } = await read(['港から島へ渡る船', 92], ['nonsense', 95]);
		expect([said, vertical, asked, pictures.length]).toEqual(['港から島へ渡る船', true, [], 1]);
	});

	it('is read as it was before where a site does not have that data', async () => {
		const { said, vertical, asked } = await read(undefined, ['港から島へ渡る船', 80]);
		expect([said, vertical, asked[0]]).toEqual(['港から島へ渡る船', false, { vertical: false }]);
	});

	it('may lie on its side, and is what reads better', async () => {
		expect(await read(['乏紅や交', 30], ['港から島へ渡る船', 90])).toMatchObject({
			said: '港から島へ渡る船',
			vertical: false,
		});
		expect(await read(['港から島へ渡', 59], ['乏紅', 40])).toMatchObject({ said: '港から島へ渡', vertical: true });
	});
});

describe('a page that was read across and makes no sense', () => {
	it('has vertical lines and lies on its side, if they make sense so', async () => {
		const { said, asked } = await read(['港から島へ渡る船', 90], ['乏紅や交', 20], 270);
		expect(said).toBe('港から島へ渡る船');
		expect(asked.at(-1)).toEqual({ turn: 270, vertical: true });
	});

	it('stays as it is where they do not, or where it made sense', async () => {
		expect((await read(['乏紅や交', 20], ['港から島', 50], 90)).vertical).toBe(false);
		expect((await read(['港から島へ渡る船', 90], ['港から島', 80], 90)).asked).toEqual([]);
	});
});
