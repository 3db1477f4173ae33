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
	...more,
});

/** Reads a page that seems vertical; `down` and `level`: what is said of it then, and how surely. */
async function read(down: [text: string, confidence: number] | undefined, level: [string, number]) {
	const asked: Otherwise[] = [];
	const pictures: Picture[] = [];
	const held: HeldPage = {
		prepared: prepared({ vertical: { across: [] } }),
		again: async (_, otherwise) => {
			asked.push(otherwise);
			return prepared({ turn: 90 });
		},
		preview: async () => undefined,
		unread: async () => ({ share: 0, places: [] }),
		places: async () => undefined,
		bare: async () => undefined,
		strokes: async () => undefined,
		signs: async () => [],
		strip: async () => undefined,
		styles: async () => undefined,
		drop: () => undefined,
	};
	const recognise = async (picture: Picture) => {
		pictures.push(picture);
		if (picture.vertical && !down) throw new FaultError('language-missing', 'not on this site');
		const [text, confidence] = picture.vertical ? down! : level;
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
