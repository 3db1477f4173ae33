import { expect, it } from 'vitest';
import { docxOf } from '../testing/docx-of.ts';
import { sourceOf, textOfExport } from '../testing/export-of.ts';
import { lineOf, readingOf } from '../testing/reading-of.ts';
import { markdown } from './markdown.ts';

const head = (text: string, y = 200) => ({ lines: [lineOf(text, 900, y)] });
const prose = (y: number, text = 'Some text that is rather long') => ({
	lines: [lineOf(text, 150, y), lineOf('and goes on.', 150, y + 60)],
});
const foot = (text: string) => ({ lines: [lineOf(text, 900, 3300)] });

const said = async (...pages: Parameters<typeof readingOf>[0][]) =>
	(
		await textOfExport(markdown, sourceOf(pages.map((parts) => readingOf(parts))), { withoutRunningHeads: true })
	).replace(/\s+/g, ' ');

it('the same line on top of pages that follow one another is their running head, and at the bottom their foot', async () => {
	const page = (number: number) => [head('Report of the Committee'), prose(400), foot(`Page ${number} of 9`)];
	expect(await said(page(7), page(8))).not.toMatch(/Report|Page/);
	const { 'document.xml': body, 'header1.xml': header } = await docxOf([readingOf(page(7)), readingOf(page(8))]);
	expect(body).not.toContain('Report of');
	expect(header).toContain('Report of the Committee');
	// As far from the edge of the paper as it was printed: 170 px at 300 dpi.
	expect(Number(/w:header="(\d+)"/.exec(body!)![1])).toBeCloseTo(816, -2);
});

it('left and right pages have heads of their own', async () => {
	const page = (text: string) => [head(text), prose(400)];
	expect(await said(page('The Sea'), page('Storms'), page('The Sea'), page('Storms'))).not.toMatch(/Sea|Storms/);
});

it('what stands on one page, at another height, close to the text or over several lines stays in the text', async () => {
	expect(await said([head('Report'), prose(400)], [head('Minutes'), prose(400)])).toMatch(/Report.*Minutes/);
	expect(await said([head('Report'), prose(400)], [head('Report', 420), prose(700)])).toMatch(/Report.*Report/);
	expect(await said([head('Report', 340), prose(400)], [head('Report', 340), prose(400)])).toMatch(/Report.*Report/);
	expect(await said([prose(200), prose(900)], [prose(200), prose(900)])).toMatch(/rather.*rather.*rather.*rather/);
});
