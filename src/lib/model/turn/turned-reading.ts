import type { Reading } from '../reading.ts';
import { turnOf, type Turn } from './turn.ts';
import { turnedBlocks } from './turned-blocks.ts';
import { turnedBox } from './turned-box.ts';

/** A reading of a page that was turned since: the same words, in the pixels of the page as it lies now. */
export function turnedReading<R extends Reading>(reading: R, by: Turn): R {
	if (!by) return reading;
	const { width, height, unread, region } = reading;
	const lying = by !== 180;
	return {
		...reading,
		width: lying ? height : width,
		height: lying ? width : height,
		blocks: turnedBlocks(reading.blocks, by, reading),
		turn: turnOf(reading.turn ?? 0, -by),
		...(unread && { unread: unread.map((box) => turnedBox(box, by, reading)) }),
		...(region && { region: turnedBox(region, by, reading) }),
	};
}
