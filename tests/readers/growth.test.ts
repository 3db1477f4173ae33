import { execFileSync } from 'node:child_process';
import { createWriteStream, openAsBlob, statSync } from 'node:fs';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import type { PagePicture } from '#lib/exports/export.ts';
import { searchablePdf } from '#lib/exports/searchable-pdf.ts';
import type { Sink } from '#lib/exports/file/sink.ts';
import { sourceOf } from '#lib/exports/testing/export-of.ts';
import { lineOf, readingOf } from '#lib/exports/testing/reading-of.ts';
import { has } from './tools.ts';

/** Pages of the trial; more than the default for measuring. */
const PAGES = Number(process.env.LEGIBLE_PAGES ?? 20);

const ready = has('convert') && has('pdftotext');

/** A page of about 360 words that is like no other page. */
const page = (number: number) =>
	readingOf(
		Array.from({ length: 6 }, (_, block) => ({
			lines: Array.from({ length: 6 }, (_, line) =>
				lineOf(
					Array.from(
						{ length: 10 },
						(_, word) => `w${((number * 7919 + block * 613 + line * 101 + word * 17) % 99991).toString(36)}ord`,
					).join(' '),
					150,
					200 + block * 500 + line * 60,
				),
			),
		})),
	);

/** A file on disk as a sink: nothing that was written stays in memory. */
function fileSink(path: string): Sink & { end(): Promise<void> } {
	const stream = createWriteStream(path);
	const push = (chunk: Uint8Array) =>
		new Promise<void>((done, fail) => stream.write(chunk, (error) => (error ? fail(error) : done())));
	return {
		async write(chunk) {
			if (!(chunk instanceof Blob)) return push(chunk);
			for (let at = 0; at < chunk.size; at += 1 << 20)
				await push(new Uint8Array(await chunk.slice(at, at + (1 << 20)).arrayBuffer()));
		},
		end: () => new Promise((done) => stream.end(() => done())),
	};
}

it.skipIf(!ready)(
	`grows by less than 15 kB a page, ${PAGES} pages, every word found`,
	{ timeout: 600_000 },
	async () => {
		const folder = mkdtempSync(join(tmpdir(), 'legible-'));
		try {
			execFileSync('convert', ['-size', '1240x1754', 'plasma:white-gray', '-quality', '60', join(folder, 'page.jpg')]);
			const bytes = new Uint8Array(await (await openAsBlob(join(folder, 'page.jpg'))).arrayBuffer());
			const picture: PagePicture = { bytes, mediaType: 'image/jpeg', width: 1240, height: 1754, dpi: 150 };
			const document = { mediaType: 'image/tiff' as const, pageCount: PAGES };
			const from = join(folder, 'scan.pdf');
			const plain = fileSink(from);
			await searchablePdf({
				source: { ...sourceOf([], { document, picture }), reading: async () => undefined },
				sink: plain,
			});
			await plain.end();
			const blob = await openAsBlob(from);
			const source = {
				...sourceOf([], { document: { mediaType: 'application/pdf', pageCount: PAGES } }),
				file: async () => blob,
				reading: async (number: number) => page(number),
			};
			let peak = 0;
			const before = process.memoryUsage().rss;
			const watch = setInterval(() => (peak = Math.max(peak, process.memoryUsage().rss - before)), 20);
			const to = join(folder, 'out.pdf');
			const sink = fileSink(to);
			const start = performance.now();
			await searchablePdf({ source, sink });
			await sink.end();
			const seconds = (performance.now() - start) / 1000;
			clearInterval(watch);
			const growth = (statSync(to).size - statSync(from).size) / PAGES;
			const text = execFileSync('pdftotext', [to, '-'], { encoding: 'utf8', maxBuffer: 1 << 28 }).split('\f');
			let [found, total] = [0, 0];
			for (let number = 1; number <= PAGES; number++) {
				const words = new Set(text[number - 1]!.split(/\s+/));
				for (const block of page(number).blocks)
					for (const line of block.lines)
						for (const word of line.words) {
							total++;
							if (words.has(word.text)) found++;
						}
			}
			console.log(
				`${PAGES} pages, source ${(statSync(from).size / 1e6).toFixed(1)} MB: ${seconds.toFixed(2)} s, ${(growth / 1000).toFixed(2)} kB a page, ` +
					`${found} of ${total} words, memory +${(peak / 1e6).toFixed(0)} MB`,
			);
			expect(found).toBe(total);
			expect(growth).toBeLessThan(15_000);
		} finally {
			rmSync(folder, { recursive: true, force: true });
		}
	},
);
