import { describe, expect, it } from 'vitest';
import { BlobSink } from '../file/blob-sink.ts';
import { lineOf, readingOf } from '../testing/reading-of.ts';
import { sourceOf, textOfExport } from '../testing/export-of.ts';
import { text } from './text.ts';

const page = readingOf([
	{ kind: 'heading', lines: ['Title'] },
	'The first line is bro-\nken here. Anglo-\nSaxon stays.',
]);

describe('plain text', () => {
	it('has a line for each printed line and a form feed between pages', async () => {
		expect(await textOfExport(text, sourceOf([page, undefined, readingOf(['Last'])]))).toBe(
			'Title\n\nThe first line is bro-\nken here. Anglo-\nSaxon stays.\n\f\fLast\n',
		);
	});

	it('puts an empty line between pages when asked', async () => {
		const source = sourceOf([readingOf(['One']), readingOf(['Two'])]);
		expect(await textOfExport(text, source, { pageSeparator: 'blank-line' })).toBe('One\n\nTwo\n');
	});

	it('joins words that a line broke, and only those', async () => {
		expect(await textOfExport(text, sourceOf([page]), { joinHyphens: true })).toBe(
			'Title\n\nThe first line is broken\nhere. Anglo-\nSaxon stays.\n',
		);
		expect(await textOfExport(text, sourceOf([page]), { reflow: true })).toBe(
			'Title\n\nThe first line is broken here. Anglo- Saxon stays.\n',
		);
	});

	it('believes the engine about hyphens before it guesses', async () => {
		const block = {
			lines: [
				lineOf('half-', 0, 100, { hyphenated: false }),
				lineOf('open Wort-', 0, 160, { hyphenated: true }),
				lineOf('Zug', 0, 220),
			],
		};
		expect(await textOfExport(text, sourceOf([readingOf([block])]), { reflow: true })).toBe('half- open WortZug\n');
	});

	it('puts no spaces into Chinese, but keeps those that are there', async () => {
		const line = lineOf('中 文 字 abc 漢', 0, 100);
		line.words.forEach((word, index) => (word.box = { x0: index * 42, x1: index * 42 + 40, y0: 60, y1: 100 }));
		line.words[4]!.box = { x0: 400, x1: 440, y0: 60, y1: 100 };
		expect(await textOfExport(text, sourceOf([readingOf([{ lines: [line] }])]))).toBe('中文字 abc 漢\n');
		line.words[2]!.box.x0 += 30;
		expect(await textOfExport(text, sourceOf([readingOf([{ lines: [line] }])]))).toBe('中文 字 abc 漢\n');
	});

	it('puts no spaces between Chinese and the numbers and colons beside it, unless there is room', async () => {
		const line = lineOf('年 9 月 : 中 12', 0, 100);
		line.words.forEach((word, index) => (word.box = { x0: index * 50, x1: index * 50 + 40, y0: 60, y1: 100 }));
		line.words[5]!.box = { x0: 300, x1: 340, y0: 60, y1: 100 };
		expect(await textOfExport(text, sourceOf([readingOf([{ lines: [line] }])]))).toBe('年9月:中 12\n');
	});

	it('leaves out what is marked to be left out', async () => {
		const reading = readingOf([
			{ kind: 'header', lines: ['Page 7'] },
			'Body',
			{ kind: 'ignore', lines: ['noise'] },
			{ kind: 'picture', lines: ['xx'] },
		]);
		expect(await textOfExport(text, sourceOf([reading]))).toBe('Page 7\n\nBody\n');
		expect(await textOfExport(text, sourceOf([reading]), { withoutRunningHeads: true })).toBe('Body\n');
	});

	it('writes the wanted pages in the wanted order and says how far it is', async () => {
		const told: string[] = [];
		const source = sourceOf([readingOf(['One']), readingOf(['Two']), readingOf(['Three'])], { pages: [3, 1] });
		const written = await textOfExport(
			text,
			source,
			{},
			{ onProgress: (done, total) => told.push(`${done}/${total}`) },
		);
		expect(written).toBe('Three\n\fOne\n');
		expect(told).toEqual(['1/2', '2/2']);
	});

	it('stops when it is cancelled', async () => {
		const stop = new AbortController();
		const job = text({
			source: sourceOf([page, page, page]),
			sink: new BlobSink(),
			signal: stop.signal,
			onProgress: () => stop.abort(),
		});
		await expect(job).rejects.toMatchObject({ name: 'AbortError' });
	});
});
