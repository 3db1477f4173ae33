import { expect, it } from 'vitest';
import { textOf } from '#lib/model/text/text.ts';
import { KeptPage } from '../prepare/kept-page.ts';
import { textPage } from '../testing/drawn-text.ts';
import type { Settings } from '#lib/model/settings.ts';
import type { HeldPage } from '../prepare/preparer.ts';
import { readPage } from './read-page.ts';
import type { TesseractWord } from '../pool/tesseract-page.ts';

const image = textPage();
const whole = { x0: 0, y0: 0, x1: image.width, y1: image.height };
const settings = { languages: ['eng'] };

/** Reads the drawn page, of which the recogniser is to have said these words; `more`: what else the page is, or does. */
async function said(words: TesseractWord[], more: (kept: KeptPage) => Partial<HeldPage> = () => ({})) {
	const kept = new KeptPage(image, 150, whole, 1);
	const held: HeldPage = {
		prepared: kept.prepared(settings, {}),
		again: async () => undefined,
		preview: async () => undefined,
		unread: async (boxes) => kept.unread(boxes),
		places: async () => undefined,
		bare: async (boxes) => kept.bare(boxes),
		strokes: async (boxes) => kept.strokes(boxes),
		signs: async () => [],
		strip: async () => undefined,
		figures: async () => [],
		styles: async () => undefined,
		drop: () => undefined,
		...more(kept),
	};
	const line = { bbox: { x0: 95, y0: 130, x1: 980, y1: 163 }, words };
	const block = { blocktype: 1, bbox: line.bbox, paragraphs: [{ lines: [line] }] };
	const read = async () => ({ blocks: [block], version: '5' });
	const { blocks } = await readPage(held, settings, new AbortController().signal, () => undefined, read);
	return textOf({ blocks });
}

it('leaves out a doubtful word where there is no ink, and keeps a doubtful one where there is some', async () => {
	const there: TesseractWord = { text: 'Balance', confidence: 90, bbox: { x0: 95, y0: 130, x1: 500, y1: 163 } };
	const faint: TesseractWord = { text: 'due', confidence: 30, bbox: { x0: 520, y0: 130, x1: 905, y1: 163 } };
	const invented: TesseractWord = { text: 'soon', confidence: 30, bbox: { x0: 940, y0: 130, x1: 980, y1: 163 } };
	expect(await said([there, faint, invented])).toBe('Balance due');
	expect(await said([there, faint, { ...invented, confidence: 90 }])).toBe('Balance due soon');
});

it('reads a page whose ink was changed, and then lost, once as it came', async () => {
	const word: TesseractWord = { text: 'Balance', confidence: 90, bbox: { x0: 95, y0: 130, x1: 120, y1: 163 } };
	const asked: (Settings['steps'] | undefined)[] = [];
	await said([word], (kept) => ({
		prepared: { ...kept.prepared(settings, {}), steps: [{ step: 'marker', values: {} }] },
		again: async ({ steps }) => {
			asked.push(steps);
			return kept.prepared(settings, {});
		},
		unread: async () => ({ share: 0.9, places: [] }),
	}));
	expect(asked.map((steps) => steps?.marker)).toEqual(['off', undefined]);
});
