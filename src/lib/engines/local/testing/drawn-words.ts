import type { Grey } from '../prepare/picture/grey.ts';
import type { PlainWord } from '../prepare/type/gauged.ts';
import { sheet } from './drawn-text.ts';

/** How a word is drawn: pixels; `slant` to the right as a tangent. */
export interface Drawn {
	text: string;
	thick?: number;
	slant?: number;
	/** times the usual size */
	size?: number;
}

const STEP = 14;
const SMALL = 20;

/** The part of a pixel that a stroke from `from` to `to` covers, 0–1. */
const cover = (x: number, from: number, to: number) => Math.max(0, Math.min(x + 1, to) - Math.max(x, from));

/**
 * A sheet with lines of words whose letters are posts that stand on the line, each two joined at the top: with ascenders where
 * the text has them, as thick and as slanted as they are told to be, to parts of a pixel. Gives the words with their boxes.
 */
export function drawnWords(lines: Drawn[][], width = 1400): { image: Grey; words: PlainWord[][] } {
	const image = sheet(width, 60 + lines.length * 80);
	const words = lines.map((line, row) => {
		let left = 40;
		return line.map(({ text, thick = 4, slant = 0, size = 1 }): PlainWord => {
			const foot = 90 + row * 80;
			const tall = (letter: string) => Math.round((/[bdfhklA-Z0-9]/.test(letter) ? 29 : SMALL) * size);
			const high = Math.max(...[...text].map(tall));
			const step = STEP * size;
			[...text].forEach((letter, at) => {
				for (let y = foot - tall(letter); y < foot; y++) {
					const x = left + at * step + (foot - y) * slant;
					for (let p = Math.floor(x); p <= x + step + thick; p++) {
						const across = y < foot - SMALL * size + thick * 0.6 && at % 2 === 0 && tall(letter) === SMALL * size;
						const ink = across ? cover(p, x, x + step + thick) : cover(p, x, x + thick);
						const there = y * width + p;
						image.data[there] = Math.min(image.data[there]!, 255 - Math.round(ink * 235));
					}
				}
			});
			const box = { x0: left, y0: foot - high, x1: left + text.length * step + thick + high * slant, y1: foot };
			left = Math.ceil(box.x1 + step);
			return { text, box, confidence: 90 };
		});
	});
	return { image, words };
}

/** The same picture out of focus: each pixel is the mean of those within `radius`, twice. */
export function outOfFocus({ width, height, data }: Grey, radius: number): Grey {
	const blurred = (from: Uint8ClampedArray, step: number) => {
		const to = new Uint8ClampedArray(from.length);
		for (let at = 0; at < from.length; at++) {
			let sum = 0;
			for (let off = -radius; off <= radius; off++) sum += from[at + off * step] ?? 255;
			to[at] = Math.round(sum / (2 * radius + 1));
		}
		return to;
	};
	return { width, height, data: [1, width, 1, width].reduce(blurred, data) };
}
