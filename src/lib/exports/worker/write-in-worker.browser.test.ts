import { unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { FaultError, faultOf, isAbort } from '#lib/model/fault.ts';
import { BlobSink } from '../file/blob-sink.ts';
import { formats, type FormatId } from '../formats.ts';
import { sourceOf } from '../testing/export-of.ts';
import { readingOf } from '../testing/reading-of.ts';
import { toBlob } from '../file/to-blob.ts';
import { writeInWorker } from './write-in-worker.ts';

const long = (pages: number) => sourceOf(Array.from({ length: pages }, (_, page) => readingOf([`page ${page + 1}`])));

async function written(source: ReturnType<typeof long>, format: FormatId, more: { signal?: AbortSignal } = {}) {
	const sink = new BlobSink();
	await writeInWorker({ files: [{ source, format, options: { madeAt: 0 } }], as: 'one', sink, ...more });
	return new Uint8Array(await sink.blob('').arrayBuffer());
}

describe('writing in a worker', () => {
	it('gives the same bytes as on the page, in every format that draws no lots', async () => {
		for (const format of formats.filter(({ id }) => id !== 'pdf' && id !== 'epub')) {
			const here = await toBlob(format, { source: long(3), options: { madeAt: 0 } });
			expect(await written(long(3), format.id), format.id).toEqual(new Uint8Array(await here.blob.arrayBuffer()));
		}
	});

	it('tells how far it is, and asks for one page at a time', async () => {
		const told: number[] = [];
		let [open, most] = [0, 0];
		const source = long(5);
		await writeInWorker({
			files: [
				{
					source: {
						...source,
						reading: async (page) => {
							most = Math.max(most, ++open);
							const reading = await source.reading(page);
							open--;
							return reading;
						},
					},
					format: 'text',
				},
			],
			as: 'one',
			sink: new BlobSink(),
			onProgress: (done) => told.push(done),
		});
		expect([told, most]).toEqual([[1, 2, 3, 4, 5], 1]);
	});

	it('carries a fault both ways', async () => {
		const broken = { ...long(2), reading: () => Promise.reject(new FaultError('unreadable-file', 'gone', { at: 7 })) };
		const fault = await written(broken, 'text').catch(faultOf);
		expect(fault).toEqual({ code: 'unreadable-file', message: 'gone', detail: { at: 7 } });
	});

	it('stops at once when it is called off, also while it waits', async () => {
		const stop = new AbortController();
		const slow = {
			...long(2),
			reading: () => {
				stop.abort();
				return new Promise<never>(() => {});
			},
		};
		expect(isAbort(await written(slow, 'text', { signal: stop.signal }).catch((error: unknown) => error))).toBe(true);
	});

	it('fails with what the sink says, a full disk for one', async () => {
		const full = { write: () => Promise.reject(new DOMException('full', 'QuotaExceededError')) };
		const job = { files: [{ source: long(1), format: 'text' as const }], as: 'one' as const, sink: full };
		expect((await writeInWorker(job).catch(faultOf))?.code).toBe('storage-full');
	});

	it('makes a ZIP of many, and says which one is missing', async () => {
		const sink = new BlobSink();
		const failed: number[] = [];
		const broken = { ...long(1), pagePicture: () => Promise.reject(new Error('no picture')) };
		await writeInWorker({
			files: [
				{ source: long(2), format: 'text' },
				{ source: broken, format: 'pdf' },
				{ source: long(1), format: 'text' },
			],
			as: 'zip',
			sink,
			onFailed: (index) => failed.push(index),
		});
		const files = unzipSync(new Uint8Array(await sink.blob('').arrayBuffer()));
		expect([Object.keys(files), failed]).toEqual([['page.txt', 'page (2).txt'], [1]]);
	});
});
