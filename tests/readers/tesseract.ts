import { execFileSync } from 'node:child_process';
import type { Box } from '#lib/model/geometry.ts';
import type { Block, Line, Reading } from '#lib/model/reading.ts';
import { readingOf } from '#lib/exports/testing/reading-of.ts';

const ENTITIES: Record<string, string> = { '&amp;': '&', '&lt;': '<', '&gt;': '>', '&quot;': '"', '&#39;': "'" };

const boxOf = (title: string): Box => {
	const [x0, y0, x1, y1] = /bbox (\d+) (\d+) (\d+) (\d+)/.exec(title)!.slice(1).map(Number) as [
		number,
		number,
		number,
		number,
	];
	return { x0, y0, x1, y1 };
};

/** What tesseract reads on a picture, so that text layers are tried with boxes and baselines as they really come. */
export function readWithTesseract(file: string, extra: Partial<Reading> = {}): Reading {
	const hocr = execFileSync('tesseract', [file, '-', '--psm', '3', 'hocr'], {
		encoding: 'utf8',
		maxBuffer: 1 << 28,
		stdio: ['ignore', 'pipe', 'ignore'],
		env: { ...process.env, OMP_THREAD_LIMIT: '1' },
	});
	const page = boxOf(/class='ocr_page'[^>]*title='([^']*)'/.exec(hocr)![1]!);
	const blocks: Block[] = [];
	let line: Line | undefined;
	for (const [, kind, title, text] of hocr.matchAll(
		/<(?:div|p|span) class='(ocr_par|ocr_line|ocr_header|ocr_caption|ocr_textfloat|ocrx_word)'[^>]*title=['"]([^'"]*)['"][^>]*>([^]*?)(?=<(?:div|p|span|\/span|\/p))/g,
	)) {
		const box = boxOf(title!);
		if (kind === 'ocr_par') blocks.push({ kind: 'paragraph', box, lines: [] });
		else if (kind === 'ocrx_word') {
			const word = text!.replace(/<[^>]*>/g, '').replace(/&(amp|lt|gt|quot|#39);/g, (entity) => ENTITIES[entity]!);
			const confidence = Number(/x_wconf (\d+)/.exec(title!)![1]);
			if (word.trim()) line!.words.push({ text: word, box, confidence });
		} else {
			const foot = /baseline ([-\d.]+) ([-\d.]+)/.exec(title!);
			line = { box, words: [] };
			if (foot) {
				const [slope, y0] = [Number(foot[1]), box.y1 + Number(foot[2])];
				line.baseline = { x0: box.x0, y0, x1: box.x1, y1: y0 + slope * (box.x1 - box.x0) };
			}
			blocks.at(-1)!.lines.push(line);
		}
	}
	return readingOf([], { width: page.x1, height: page.y1, blocks, ...extra });
}
