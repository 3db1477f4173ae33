import type { Turn } from '#lib/model/turn/turn.ts';
import { count } from '../say/count.ts';

/** That so many pages were turned; nothing where they lie as before. */
export const turnedInWords = (n: number, by: Turn): string =>
	by === 90
		? count(n, 'Turned the page right', 'Turned the pages right')
		: by === 180
			? count(n, 'Turned the page upside down', 'Turned the pages upside down')
			: by === 270
				? count(n, 'Turned the page left', 'Turned the pages left')
				: '';
