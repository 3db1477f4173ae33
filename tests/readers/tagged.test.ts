import { execFileSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { ExportOptions } from '#lib/exports/export.ts';
import { searchablePdf } from '#lib/exports/searchable-pdf.ts';
import { bytesOf, sourceOf } from '#lib/exports/testing/export-of.ts';
import { lineOf, readingOf } from '#lib/exports/testing/reading-of.ts';
import type { Reading } from '#lib/model/reading.ts';
import { openPdf } from './open-pdf.ts';
import { pdfOf } from './pages.ts';
import { beginsWith, has, inFolder, qpdfCheck } from './tools.ts';
import { overPdf } from './true-pdf.ts';

const ready = has('pdfinfo') && has('qpdf');

/** A white point, for a page of any size. */
const picture = {
	bytes: Uint8Array.from(
		atob('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAAAAAA6fptVAAAACklEQVR42mP4DwABAQEAHLCMmQAAAABJRU5ErkJggg=='),
		(letter) => letter.charCodeAt(0),
	),
	mediaType: 'image/png' as const,
	width: 1,
	height: 1,
	dpi: 72,
};

const written = (readings: (Reading | undefined)[], options: ExportOptions = {}) =>
	bytesOf(searchablePdf, sourceOf(readings, { document: { name: 'Scan.tif', mediaType: 'image/tiff' }, picture }), {
		madeAt: 1_700_000_000_000,
		...options,
	});

const told = (pdf: Uint8Array, ...asked: string[]): string =>
	inFolder((folder) => {
		writeFileSync(join(folder, 'a.pdf'), pdf);
		return execFileSync('pdfinfo', [...asked, join(folder, 'a.pdf')], { encoding: 'utf8' });
	});

/** The elements of a file with their text, without the attributes that poppler adds. */
const elements = (pdf: Uint8Array): string[] =>
	told(pdf, '-struct-text')
		.split('\n')
		.map((line) => line.trim().replace(/ \((block|inline)\)|:$/g, ''))
		.filter((line) => line && !/^\//.test(line));

const page = () => {
	const cells = (y: number, ...texts: string[]) => {
		const lines = texts.map((text, at) => lineOf(text, 150 + 600 * at, y));
		return { ...lines[0]!, words: lines.flatMap(({ words }) => words) };
	};
	return readingOf([
		{ kind: 'header', lines: [lineOf('Harbour News', 150, 100)] },
		{ kind: 'heading', level: 1, lines: [lineOf('The old quay', 150, 300)] },
		{ lines: [lineOf('It was built of', 150, 500), lineOf('granite.', 150, 560)] },
		{ kind: 'list', lines: [lineOf('• ropes', 150, 700), lineOf('• lamps', 150, 760)] },
		{
			kind: 'table',
			lines: [cells(900, 'Ship', 'Tons'), cells(960, 'Swallow', '200')],
			grid: { columns: [100, 700, 1300], rows: [850, 920, 980] },
		},
	]);
};

describe.skipIf(!ready)('a PDF that was written here', () => {
	it('says what its text is where it is made of pictures: headings, paragraphs, lists and tables, without running heads', async () => {
		const pdf = await written([page(), undefined, page()]);
		expect(qpdfCheck(pdf)).toBe('');
		expect(told(pdf)).toMatch(/Tagged:\s+yes/);
		const said = elements(pdf)
			.join(' ')
			.replace(/ "(?= |$)/g, '"');
		const once =
			'H1 "The old quay" P "It was built of granite." L LI LBody "• ropes" LI LBody "• lamps" ' +
			'Table TR TH "Ship" TH "Tons" TR TD "Swallow" TD "200"';
		expect(said).toBe(`Document ${once} ${once}`);
	});

	it('is led through by its headings, those of a lower level below, and shows no list for a single page', async () => {
		const deeper = readingOf([
			{ kind: 'heading', level: 2, lines: [lineOf('Its lamps', 150, 300)] },
			{ lines: ['Some text that is as large as text is.'] },
		]);
		const first = page();
		for (const { words } of first.blocks[1]!.lines) for (const { box } of words) box.y0 -= 40;
		const pdf = await openPdf(await written([first, deeper]));
		const outline = await pdf.outline();
		expect(
			(outline ?? []).map(({ title, items }) => [title, items.map((item: { title: string }) => item.title)]),
		).toEqual([['The old quay', ['Its lamps']]]);
		await pdf.close();
		expect(new TextDecoder('latin1').decode(await written([first]))).not.toContain('/Outlines');
	});

	it('is not changed more than need be when it came as a PDF: bookmarks only where there were none', async () => {
		const read = readingOf([
			{ kind: 'heading', level: 1, lines: [lineOf('The old quay', 150, 300)] },
			{ lines: ['Some text that is as large as text is.'] },
		]);
		const scan = await pdfOf(2);
		const over = await overPdf(scan, [read, read]);
		expect(beginsWith(over, scan)).toBe(true);
		expect(qpdfCheck(over)).toBe('');
		const bookmarks = async (bytes: Uint8Array) => {
			const opened = await openPdf(bytes);
			return opened.bookmarks().finally(opened.close);
		};
		const found = [
			['The old quay', 1],
			['The old quay', 2],
		];
		expect(await bookmarks(over)).toEqual(found);
		const again = await overPdf(over, [readingOf([{ kind: 'heading', lines: ['Another one'] }]), undefined]);
		expect(await bookmarks(again)).toEqual(found);
		expect(await bookmarks(await overPdf(await pdfOf(1), [read]))).toEqual([]);
		const born = await overPdf(scan, [
			{ ...read, engine: 'file' },
			{ ...read, engine: 'file' },
		]);
		expect(born).toEqual(scan);
	});

	it('says its title and its date to programs that read no newer metadata', async () => {
		const said = told(await written([page()]), '-isodates');
		expect(said).toMatch(
			/Title:\s+Scan\nCreator:\s+Legible\nProducer:\s+Legible\nCreationDate:\s+2023-11-14T22:13:20Z/,
		);
	});
});
