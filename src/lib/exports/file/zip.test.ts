import { unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { FaultError } from '#lib/model/fault.ts';
import { BlobSink } from './blob-sink.ts';
import { formats } from '../formats.ts';
import { sourceOf } from '../testing/export-of.ts';
import { readingOf } from '../testing/reading-of.ts';
import { toBlob } from './to-blob.ts';
import { zip } from './zip.ts';
import { ZipWriter } from './zip-writer.ts';

const format = (id: string) => formats.find((one) => one.id === id)!;

describe('a ZIP of several exports', () => {
	it('has a file for each, under names that do not meet and climb no folder', async () => {
		const sink = new BlobSink();
		const named = (name: string, text: string) => sourceOf([readingOf([text])], { document: { name } });
		const told: string[] = [];
		await zip({
			files: [
				{ source: named('a.png', 'one'), format: format('text') },
				{ source: named('../A.jpg', 'two'), format: format('text') },
				{ source: named('a.png', 'three'), format: format('json') },
			],
			count: 3,
			sink,
			onProgress: (done, total) => told.push(`${done}/${total}`),
		});
		const files = unzipSync(new Uint8Array(await sink.blob('').arrayBuffer()));
		expect(Object.keys(files)).toEqual(['a.txt', 'A (2).txt', 'a.json']);
		expect(new TextDecoder().decode(files['A (2).txt'])).toBe('two\n');
		expect(told).toEqual(['1/3', '2/3', '3/3']);
	});

	it('names the document that could not be written, and has all the others', async () => {
		const sink = new BlobSink();
		const broken = {
			...sourceOf([readingOf(['lost'])], { document: { name: 'b.png' } }),
			reading: () => Promise.reject(new FaultError('unreadable-file', 'a piece is missing')),
		};
		const named = (name: string, text: string) => sourceOf([readingOf([text])], { document: { name } });
		const failed: unknown[] = [];
		await zip({
			files: [named('a.png', 'one'), broken, named('b.png', 'three')].map((source) => ({
				source,
				format: format('text'),
			})),
			count: 3,
			sink,
			onFailed: (index, { code }) => failed.push([index, code]),
		});
		const files = unzipSync(new Uint8Array(await sink.blob('').arrayBuffer()));
		expect(Object.keys(files)).toEqual(['a.txt', 'b.txt']);
		expect(new TextDecoder().decode(files['b.txt'])).toBe('three\n');
		expect(failed).toEqual([[1, 'unreadable-file']]);
	});

	it('refuses entries outside', () => {
		const writer = new ZipWriter(new BlobSink());
		for (const name of ['../a', 'a/../b', '/a', 'C:\\a', 'a\0b']) expect(() => writer.entry(name)).toThrow();
	});
});

describe('the formats', () => {
	it('are all there, under their usual names, and each can be loaded and run', async () => {
		expect(formats.map(({ label }) => label)).toEqual([
			'Plain text',
			'Markdown',
			'Searchable PDF',
			'Word (.docx)',
			'Web page (.html)',
			'EPUB',
			'hOCR',
			'ALTO XML',
			'PAGE XML',
			'TSV',
			'JSON',
			'CSV',
			'Excel (.xlsx)',
		]);
		for (const one of formats.filter(({ id }) => id !== 'pdf')) {
			const { name, blob } = await toBlob(one, { source: sourceOf([readingOf(['some text'])]) });
			expect(name).toBe(`page.${one.extension}`);
			expect(blob.type).toBe(one.mediaType);
			expect(blob.size).toBeGreaterThan(5);
		}
	});

	it('give PAGE XML of several pages as a ZIP', async () => {
		const source = sourceOf([readingOf(['a']), readingOf(['b'])]);
		const { name, blob } = await toBlob(format('page-xml'), { source });
		expect([name, blob.type]).toEqual(['page.zip', 'application/zip']);
		expect(Object.keys(unzipSync(new Uint8Array(await blob.arrayBuffer())))).toEqual([
			'page-0001.xml',
			'page-0002.xml',
		]);
	});
});
