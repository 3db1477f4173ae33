import type { Block, Reading } from '#lib/model/reading.ts';
import { turnedBlocks } from '#lib/model/turn/turned-blocks.ts';

/** What is needed to lay a page's blocks as their text stands; without a turn they lie so already. */
export type Lying = Pick<Reading, 'blocks'> & Partial<Pick<Reading, 'turn' | 'width' | 'height' | 'direction'>>;

/** The blocks of a page as they lie when its text stands upright: rows of a table are rows only there. */
export const uprightBlocks = ({ blocks, turn, width = 0, height = 0 }: Lying): Block[] =>
	turn ? turnedBlocks(blocks, turn, { width, height }) : blocks;
