/** A value that was measured, and how much it counts. */
export interface Weighed {
	value: number;
	weight: number;
}

/**
 * Where most of these values lie, which half of them need not do: the top of their heap when each is spread over `wide` to both
 * sides. NaN without any.
 */
export function peak(values: Weighed[], wide: number): number {
	if (!values.length) return NaN;
	const step = wide / 4;
	const low = Math.min(...values.map(({ value }) => value));
	const heap: number[] = [];
	for (const { value, weight } of values) {
		const at = Math.round((value - low) / step) + 4;
		for (let off = -4; off <= 4; off++) heap[at + off] = (heap[at + off] ?? 0) + weight * (5 - Math.abs(off));
	}
	let top = 0;
	for (let at = 0; at < heap.length; at++) if ((heap[at] ?? 0) > (heap[top] ?? 0)) top = at;
	// Not to the step: the mean of what lies within its reach.
	const centre = low + (top - 4) * step;
	const near = values.filter(({ value }) => Math.abs(value - centre) <= wide);
	const all = near.reduce((sum, { weight }) => sum + weight, 0);
	return all ? near.reduce((sum, { value, weight }) => sum + value * weight, 0) / all : centre;
}

/** The value below which this share (0–1) of the weight lies. NaN without any. */
export function quantile(values: Weighed[], share: number): number {
	const sorted = [...values].sort((a, b) => a.value - b.value);
	let left = share * sorted.reduce((sum, { weight }) => sum + weight, 0);
	return sorted.find(({ weight }) => (left -= weight) <= 0)?.value ?? sorted.at(-1)?.value ?? NaN;
}
