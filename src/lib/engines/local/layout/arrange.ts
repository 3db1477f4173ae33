import type { Block } from '#lib/model/reading.ts';
import { clean } from './clean.ts';
import { hyphens } from './hyphens.ts';
import { kinds } from './kinds.ts';
import { order } from './order.ts';

/**
 * Makes a page out of what the recogniser found: what is no text is left out, blocks come in reading order, each with its
 * kind, and lines know whether their last word goes on. Boxes and `page` in the same pixels.
 */
export function arrange(blocks: Block[], page: { width: number; height: number }): Block[] {
	return hyphens(kinds(order(clean(blocks)), page));
}
