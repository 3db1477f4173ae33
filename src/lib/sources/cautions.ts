import { limits } from './limits.ts';
import type { Measured } from './measure/measured.ts';

/**
 * Something about a file that the user is asked or told first; nothing is wrong with it. `value` is over the `limit`.
 * 'moving': only the first of `value` frames is shown (2 where the file does not count them). 'ratio': it is suspiciously
 * small for its picture.
 */
export interface Caution {
	kind: 'bytes' | 'pixels' | 'side' | 'ratio' | 'pages' | 'moving';
	value: number;
	limit: number;
}

/** What is to be asked about a file of `size` bytes with `pages` pages and this header; empty as a rule. */
export function cautionsOf(size: number, pages: number, header?: Measured): Caution[] {
	const found: Caution[] = [];
	const over = (kind: Caution['kind'], value: number, limit: number) => {
		if (value > limit) found.push({ kind, value, limit });
	};
	over('bytes', size, limits.bytes.ask);
	if (!header) {
		over('pages', pages, limits.pages.ask);
		return found;
	}
	const pixels = header.width * header.height;
	over('pixels', pixels, limits.pixels.ask);
	over('side', Math.max(header.width, header.height), limits.side.ask);
	if (pixels > limits.ratio.fromPixels) over('ratio', Math.round((pixels * 4) / size), limits.ratio.ask);
	if (pages > 1) over('pages', pages, limits.frames.ask);
	else over('moving', header.frames, 1);
	return found;
}
