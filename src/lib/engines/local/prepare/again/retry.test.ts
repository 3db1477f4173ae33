import { describe, expect, it } from 'vitest';
import { better } from './better.ts';
import { textPage } from '#lib/engines/local/testing/drawn-text.ts';
import { prepare } from '../prepare.ts';
import { retry, type Try } from './retry.ts';

const prepared = prepare(textPage(), 200, { languages: ['eng'] });
const read = (confidence: number, unread = 0, count = 10): Try => ({
	words: Array.from({ length: count }, () => ({ text: 'word', confidence })),
	unread,
});

describe('another try', () => {
	it('is not made for a page that reads well', () => {
		expect(retry(prepared, [read(93)])).toBeUndefined();
	});

	it('turns a page that reads badly on its head', () => {
		expect(retry(prepared, [read(38)])).toEqual({ turn: 180 });
		expect(retry({ ...prepared, turn: 270 }, [read(38)])).toEqual({ turn: 90 });
	});

	it('turns sooner where the ink could not tell which side is up', () => {
		expect(retry(prepared, [read(65)])).not.toHaveProperty('turn');
		expect(retry({ ...prepared, unsureTurn: true }, [read(65)])).toEqual({ turn: 180 });
	});

	it('is made at the negative where little was read and light strokes are no rarity, once', () => {
		const light = { ...prepared, light: true };
		expect(retry(light, [read(0, 1, 0)])).toEqual({ negative: true });
		expect(retry(light, [read(65)])).toEqual({ negative: true });
		expect(retry(light, [read(95, 0.9, 3)])).toEqual({ negative: true });
		expect(retry(light, [read(93)])).toBeUndefined();
		expect(retry(prepared, [read(0, 1, 0)])).toBeUndefined();
		expect(retry(light, [read(65), { ...read(60), negative: true }])).not.toHaveProperty('negative');
	});

	it('draws small letters larger where they are doubtful, once', () => {
		const small = { ...prepared, xHeight: 12 };
		expect(retry(small, [read(80)])).toEqual({ steps: { scale: 'on' } });
		expect(retry(small, [read(80), read(81)])).toBeUndefined();
		expect(retry(small, [read(90)])).toBeUndefined();
		expect(retry({ ...small, xHeight: 20 }, [read(80)])).toBeUndefined();
		expect(retry({ ...small, xHeight: 0 }, [read(80)])).toBeUndefined();
		expect(retry({ ...small, steps: [{ step: 'scale', values: {} }] }, [read(80)])).toBeUndefined();
		// A clean page that was made smaller, and turned out not to be so clean.
		const fitted = (factor: number) => ({ ...small, steps: [{ step: 'scale' as const, values: { factor } }] });
		expect(retry(fitted(0.7), [read(80)])).toEqual({ steps: { scale: 'off' } });
		expect(retry(fitted(0.5), [read(80)])).toBeUndefined();
	});

	it('reads a page that was lost as it came, once, where its ink was changed by measurement', () => {
		const taken = (...steps: (typeof prepared)['steps']) => ({ ...prepared, steps });
		const lost = read(93, 0.8);
		const changed = taken(
			{ step: 'marker', values: {} },
			{ step: 'fields', values: {}, asked: true },
			{ step: 'deskew', values: {} },
		);
		expect(retry(changed, [lost])).toEqual({ steps: { marker: 'off' }, asItCame: true });
		// Also where it is too unsure for anything else.
		expect(retry(changed, [read(40, 0.9), read(30, 0.9)])).toEqual({ steps: { marker: 'off' }, asItCame: true });
		expect(retry(changed, [lost, { ...lost, asItCame: true }])).toEqual({ psm: '11' });
		expect(retry({ ...changed, stamped: true }, [lost, { ...lost, asItCame: true }])).toEqual({
			steps: { stamps: 'on' },
		});
		expect(retry(changed, [read(93, 0.3)])).not.toHaveProperty('asItCame');
		expect(retry({ ...changed, textual: false }, [lost])).toBeUndefined();
		expect(retry(taken({ step: 'deskew', values: {} }), [lost])).not.toHaveProperty('asItCame');
	});

	it('evens out the background where text was lost, then reads sparsely, then ends', () => {
		const lost = read(93, 0.4);
		expect(retry(prepared, [lost])).toEqual({ steps: { background: 'on' } });
		expect(retry(prepared, [lost, lost])).toEqual({ psm: '11' });
		expect(retry(prepared, [lost, lost, lost])).toBeUndefined();
		const even = { ...prepared, steps: [{ step: 'background' as const, values: {} }] };
		expect(retry(even, [lost])).toEqual({ psm: '11' });
		expect(retry(even, [lost, { ...lost, sparse: true }])).toBeUndefined();
	});

	it('reads sparsely after cures that brought nothing, where text was lost', () => {
		const even = { ...prepared, faint: true, xHeight: 20, steps: [{ step: 'background' as const, values: {} }] };
		const lost = read(80, 0.4);
		expect(retry(even, [lost])).toEqual({ steps: { faint: 'on' } });
		expect(retry(even, [lost, lost])).toEqual({ psm: '11' });
		expect(retry(even, [lost, read(80, 0.01)])).toBeUndefined();
	});

	it('is made without the stamp where something was stamped over the text', () => {
		expect(retry({ ...prepared, stamped: true }, [read(93)])).toEqual({ steps: { stamps: 'on' } });
		expect(retry({ ...prepared, stamped: true }, [read(93), read(93)])).toBeUndefined();
	});

	it('is made with pale letters dark where there are some, however well the rest was read', () => {
		expect(retry({ ...prepared, pale: true }, [read(96)])).toEqual({ steps: { pale: 'on' } });
		expect(retry({ ...prepared, pale: true }, [read(96), read(96)])).toBeUndefined();
	});

	it('darkens faint print where it is doubtful, after it was drawn larger', () => {
		const faint = { ...prepared, faint: true, xHeight: 20 };
		expect(retry(faint, [read(80)])).toEqual({ steps: { faint: 'on' } });
		expect(retry(faint, [read(80), read(81)])).toBeUndefined();
		expect(retry(faint, [read(90)])).toBeUndefined();
		expect(retry({ ...faint, xHeight: 12 }, [read(80)])).toEqual({ steps: { scale: 'on' } });
		expect(retry({ ...faint, xHeight: 12 }, [read(80), read(82)])).toEqual({ steps: { faint: 'on' } });
	});

	it('darkens faint print of which much was lost, though what is left reads well', () => {
		const faint = { ...prepared, faint: true, xHeight: 20 };
		expect(retry(faint, [read(90, 0.2)])).toEqual({ steps: { faint: 'on' } });
	});

	it('is made larger and darker too where there was a stamp, by what the best try so far is worth', () => {
		const receipt = { ...prepared, stamped: true, faint: true, xHeight: 12 };
		const cures = [read(80), read(60), read(84), read(83)].map((_, index, all) =>
			retry(receipt, all.slice(0, index + 1)),
		);
		expect(cures.map((advice) => Object.keys(advice?.steps ?? {}).join())).toEqual(['stamps', 'scale', 'faint', '']);
		expect(retry(receipt, [read(80), read(92)])).toBeUndefined();
	});

	it('is not made for noise and pictures, where it would only invent words', () => {
		expect(retry({ ...prepared, textual: false }, [read(30, 0.9)])).toBeUndefined();
		expect(retry({ ...prepared, nothing: true }, [read(30, 0.9, 0)])).toBeUndefined();
	});
});

describe('the better of two tries', () => {
	it('has clearly more letters in sure words', () => {
		expect(better(read(90), read(38))).toBe(true);
		expect(better(read(90, 0, 11), read(90))).toBe(true);
		expect(better(read(90), read(89))).toBe(false);
		expect(better(read(20, 0, 500), read(90))).toBe(false);
	});
});
