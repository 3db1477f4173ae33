import type { Survey } from './survey.ts';

/**
 * The usual gap from a letter to the next one on its right and to the next one below, in reduced pixels (medians). Along
 * the lines letters stand closer than across them, also where identical lines make columns as sharp as rows.
 */
export function letterGaps({ parts, letter, height, small }: Survey): { right: number; below: number } {
	const reach = Math.max(8, height * 6);
	const right: number[] = [];
	const below: number[] = [];
	for (let i = 0; i < parts.count; i++) {
		if (!letter[i]) continue;
		const x = (parts.x0[i]! + parts.x1[i]!) >> 1;
		const y = (parts.y0[i]! + parts.y1[i]!) >> 1;
		const across = gap(parts.label, y * small.width + parts.x1[i]!, 1, Math.min(reach, small.width - parts.x1[i]!));
		const down = gap(
			parts.label,
			parts.y1[i]! * small.width + x,
			small.width,
			Math.min(reach, small.height - parts.y1[i]!),
		);
		right.push(across);
		below.push(down);
	}
	return { right: middle(right, reach), below: middle(below, reach) };
}

function gap(label: Int32Array, from: number, step: number, most: number): number {
	for (let k = 0, at = from; k < most; k++, at += step) if (label[at]) return k;
	return Infinity;
}

function middle(values: number[], most: number): number {
	values.sort((a, b) => a - b);
	return Math.min(most, values[values.length >> 1] ?? most);
}
