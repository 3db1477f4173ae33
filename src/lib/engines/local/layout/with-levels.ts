import type { Block } from '#lib/model/reading.ts';

/** Gives headings their levels: the largest of the page are of level 1, clearly smaller ones of 2 and 3. `sizeOf`: of a heading's letters. */
export function withLevels(blocks: Block[], sizeOf: (block: Block) => number): Block[] {
	const sizes: number[] = [];
	for (const block of blocks) if (block.kind === 'heading') sizes.push(sizeOf(block));
	const steps: number[] = [];
	for (const size of sizes.sort((a, b) => b - a)) if (!steps.length || size < 0.85 * steps.at(-1)!) steps.push(size);
	return blocks.map((block) => {
		if (block.kind !== 'heading') return block;
		const size = sizeOf(block);
		const level = steps.findIndex((step) => size >= 0.85 * step) + 1;
		return { ...block, level: Math.min(3, Math.max(1, level)) };
	});
}
