import { describe, expect, it } from 'vitest';
import { evenHeadings } from './even-headings.ts';
import { markdown } from './markdown.ts';
import { sourceOf, textOfExport } from '../testing/export-of.ts';
import { lineOf, readingOf } from '../testing/reading-of.ts';

/** A heading whose letters are so many times as tall as those of the text. */
function heading(text: string, level: number, times: number) {
	const line = lineOf(text, 150, 300);
	for (const { box } of line.words) box.y0 = box.y1 - (box.y1 - box.y0) * times;
	return { kind: 'heading' as const, level, lines: [line] };
}

const levels = async (...pages: ReturnType<typeof heading>[][]) => {
	const readings = pages.map((parts) => readingOf([...parts, 'Some text.']));
	const even = await evenHeadings({ source: sourceOf(readings) });
	return readings.map((reading) => even(reading).blocks.flatMap(({ level }) => level ?? []));
};

describe('the levels of headings in a document', () => {
	it('are those of their size in the whole of it, though a page has none but small ones', async () => {
		expect(
			await levels(
				[heading('The Tower', 1, 2), heading('Foundations', 2, 1.5)],
				[heading('Walls and Roof', 1, 1.47), heading('Lead', 2, 1.2)],
				[heading('Bells', 1, 1.55)],
				[heading('Ledger', 1, 1.95)],
			),
		).toEqual([[1, 2], [2, 3], [2], [1]]);
	});

	it('are at least as deep as their numbers say, and as the page says', async () => {
		expect(await levels([heading('1.3 Expenditure', 1, 1.5), heading('2 Advice', 1, 1.5)])).toEqual([[2, 1]]);
		expect(await levels([heading('1.2.3. Lime', 1, 1.5), heading('Sand', 3, 1.5)])).toEqual([[3, 3]]);
	});

	it('are the same however long, or deep, their words are, and though the page leans', async () => {
		const leaning = heading('2 Recommendations', 1, 2);
		leaning.lines[0]!.words[1]!.box.y0 -= 12;
		expect(
			await levels(
				[heading('1 The state of the tower', 1, 2), heading('Going up', 2, 1.4)],
				[leaning, heading('Stairs', 2, 1.4)],
				[heading('sources', 1, 2), heading('maps', 2, 1.4)],
			),
		).toEqual([
			[1, 2],
			[1, 2],
			[1, 2],
		]);
	});

	it('come out so', async () => {
		const pages = [readingOf([heading('The Tower', 1, 2)]), readingOf([heading('Foundations', 1, 1.4)])];
		expect(await textOfExport(markdown, sourceOf(pages))).toBe('# The Tower\n\n---\n\n## Foundations\n');
	});
});
