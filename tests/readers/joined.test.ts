import { execFileSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { BlobSink } from '#lib/exports/file/blob-sink.ts';
import { joinedPdf } from '#lib/exports/joined-pdf.ts';
import { searchablePdf } from '#lib/exports/searchable-pdf.ts';
import { bytesOf, sourceOf } from '#lib/exports/testing/export-of.ts';
import { openPdf } from './open-pdf.ts';
import { english, pdfOf } from './pages.ts';
import { has, inFolder, qpdfCheck } from './tools.ts';
import { rawPdf } from './raw-pdf.ts';

const picture = () =>
	inFolder((folder) => {
		execFileSync('convert', ['-size', '80x50', 'xc:gray', join(folder, 'a.png')]);
		return new Uint8Array(readFileSync(join(folder, 'a.png')));
	});

const outlinesOf = (pdf: Uint8Array) =>
	inFolder((folder) => {
		writeFileSync(join(folder, 'a.pdf'), pdf);
		return JSON.parse(execFileSync('qpdf', ['--json', '--json-key=outlines', join(folder, 'a.pdf')]).toString())
			.outlines as { title: string; destpageposfrom1: number; kids: object[] }[];
	});

describe.skipIf(!has('convert') || !has('qpdf'))('a PDF of joined documents', () => {
	it('has a bookmark for each of them, and keeps it when it becomes searchable', async () => {
		const pdf = (name: string, pages: number, file: Uint8Array<ArrayBuffer>) =>
			sourceOf(Array(pages).fill(undefined), { document: { name, mediaType: 'application/pdf' }, file });
		const sink = new BlobSink();
		await joinedPdf(
			[
				pdf('post/Lease 2.0.pdf', 2, await pdfOf(2)),
				sourceOf([undefined], { document: { name: 'رسالة 🖋.png', mediaType: 'image/png' }, file: picture() }),
				pdf('.hidden', 1, await pdfOf(1)),
			],
			sink,
		);
		const joined = new Uint8Array(await sink.blob('application/pdf').arrayBuffer());
		expect(qpdfCheck(joined)).toBe('');
		const bookmarks = async (bytes: Uint8Array) => {
			const opened = await openPdf(bytes);
			return opened.bookmarks().finally(opened.close);
		};
		const names = [
			['Lease 2.0', 1],
			['رسالة 🖋', 3],
			['.hidden', 4],
		];
		expect(await bookmarks(joined)).toEqual(names);
		const all = pdf('joined.pdf', 4, joined);
		const searchable = async (pages?: number[]) =>
			bytesOf(searchablePdf, { ...all, ...(pages && { pages }), reading: async () => english() });
		expect(await bookmarks(await searchable())).toEqual(names);
		// As the user ordered the pages: each leads to where its first page went, and one without is gone.
		const ordered = await searchable([4, 2, 1]);
		expect(qpdfCheck(ordered)).toBe('');
		expect(await bookmarks(ordered)).toEqual([
			['.hidden', 1],
			['Lease 2.0', 3],
		]);
	});

	it('keeps bookmarks below others when pages are taken out, also of a file that has them in a circle', async () => {
		const mark = (title: string, page: number, more: string) =>
			`<</Title(${title})/Parent 6 0 R/Dest[${page} 0 R/XYZ 0 700 null]${more}>>`;
		const page = '<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]>>';
		const file = rawPdf([
			'<</Type/Catalog/Pages 2 0 R/Outlines 6 0 R>>',
			'<</Type/Pages/Count 3/Kids[3 0 R 4 0 R 5 0 R]>>',
			page,
			page,
			page,
			'<</Type/Outlines/First 7 0 R/Last 9 0 R>>',
			mark('Part', 3, '/Next 9 0 R/First 8 0 R/Last 8 0 R'),
			'<</Title(Chapter)/Parent 7 0 R/A<</S/GoTo/D[4 0 R/Fit]>>/Next 7 0 R>>',
			mark('End', 5, '/Next 7 0 R'),
		]);
		const written = await bytesOf(searchablePdf, {
			...sourceOf(Array(3).fill(undefined), { document: { name: 'a.pdf', mediaType: 'application/pdf' }, file }),
			pages: [2],
			reading: async () => english(),
		});
		expect(qpdfCheck(written)).toBe('');
		expect(outlinesOf(written)).toMatchObject([
			{ title: 'Part', destpageposfrom1: 1, kids: [{ title: 'Chapter', destpageposfrom1: 1, kids: [] }] },
		]);
	});

	/** Three pages; bookmarks and a link lead to them by names of both kinds. */
	const byName = () => {
		const page = (more = '') => `<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]${more}>>`;
		return rawPdf([
			'<</Type/Catalog/Pages 2 0 R/Outlines 6 0 R/Dests<</old[3 0 R/Fit]>>/Names<</Dests 9 0 R>>>>',
			'<</Type/Pages/Count 3/Kids[3 0 R 4 0 R 5 0 R]>>',
			page(),
			page(),
			page('/Annots[<</Type/Annot/Subtype/Link/Rect[50 50 100 100]/A<</S/GoTo/D(section.2)>>>>]'),
			'<</Type/Outlines/First 7 0 R/Last 8 0 R>>',
			'<</Title(Two)/Parent 6 0 R/Dest(section.2)/Next 8 0 R>>',
			'<</Title(One)/Parent 6 0 R/Dest/old>>',
			// The tree comes back to itself.
			'<</Kids[10 0 R 9 0 R]>>',
			'<</Limits[(a)(section.9)]/Names[(a)[3 0 R/Fit](section.2)<</D[4 0 R/XYZ 0 700 null]>>(gone)[99 0 R/Fit]]>>',
		]);
	};

	it('keeps bookmarks and links that lead by name, when pages are taken out', async () => {
		const written = await bytesOf(searchablePdf, {
			...sourceOf(Array(3).fill(undefined), {
				document: { name: 'a.pdf', mediaType: 'application/pdf' },
				file: byName(),
			}),
			pages: [3, 2],
			reading: async () => english(),
		});
		expect(qpdfCheck(written)).toBe('');
		expect(outlinesOf(written)).toMatchObject([{ title: 'Two', destpageposfrom1: 2 }]);
		const opened = await openPdf(written);
		const [link] = await (await opened.getPage(1)).getAnnotations();
		expect(await opened.ledTo(link.dest)).toBe(2);
		await opened.close();
	});

	it('keeps the bookmarks of each PDF below its own', async () => {
		const source = sourceOf(Array(3).fill(undefined), {
			document: { name: 'Book.pdf', mediaType: 'application/pdf' },
			file: byName(),
		});
		const sink = new BlobSink();
		await joinedPdf([source, { ...source, pages: [2] }], sink);
		const joined = new Uint8Array(await sink.blob('application/pdf').arrayBuffer());
		expect(qpdfCheck(joined)).toBe('');
		expect(outlinesOf(joined)).toMatchObject([
			{
				title: 'Book',
				destpageposfrom1: 1,
				kids: [
					{ title: 'One', destpageposfrom1: 1 },
					{ title: 'Two', destpageposfrom1: 2 },
				],
			},
			{ title: 'Book', destpageposfrom1: 4, kids: [{ title: 'Two', destpageposfrom1: 4 }] },
		]);
	});
});
