import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { BlobSink } from '#lib/exports/file/blob-sink.ts';
import { joinedPdf } from '#lib/exports/joined-pdf.ts';
import { searchablePdf } from '#lib/exports/searchable-pdf.ts';
import { bytesOf, sourceOf } from '#lib/exports/testing/export-of.ts';
import { openPdf } from './open-pdf.ts';
import { english, pdfOf } from './pages.ts';
import { has, inFolder, qpdfCheck } from './tools.ts';

const picture = () =>
	inFolder((folder) => {
		execFileSync('convert', ['-size', '80x50', 'xc:gray', join(folder, 'a.png')]);
		return new Uint8Array(readFileSync(join(folder, 'a.png')));
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
		expect(await bookmarks(await bytesOf(searchablePdf, { ...all, reading: async () => english() }))).toEqual(names);
	});
});
