/** The convex hull of a mask, as a mask. */
export function hull(mask: Uint8Array, width: number, height: number): Uint8Array {
	const points: [number, number][] = [];
	for (let y = 0; y < height; y++) {
		let [first, last] = [-1, -1];
		for (let x = 0; x < width; x++)
			if (mask[y * width + x]) {
				if (first < 0) first = x;
				last = x;
			}
		if (first >= 0) points.push([first, y], [last, y]);
	}
	const half = (all: [number, number][]) => {
		const kept: [number, number][] = [];
		for (const p of all) {
			while (kept.length > 1) {
				const [a, b] = [kept.at(-2)!, kept.at(-1)!];
				if ((b[0] - a[0]) * (p[1] - a[1]) - (b[1] - a[1]) * (p[0] - a[0]) > 0) break;
				kept.pop();
			}
			kept.push(p);
		}
		return kept;
	};
	points.sort((a, b) => a[1] - b[1] || a[0] - b[0]);
	const [one, other] = [half(points), half([...points].reverse())];
	const result = new Uint8Array(mask.length);
	const firsts = new Float32Array(height).fill(Infinity);
	const lasts = new Float32Array(height).fill(-Infinity);
	const edge = [...one, ...other];
	for (const [i, from] of edge.entries()) {
		const to = edge[(i + 1) % edge.length]!;
		const steps = Math.max(1, Math.abs(to[1] - from[1]));
		for (let s = 0; s <= steps; s++) {
			const y = Math.round(from[1] + ((to[1] - from[1]) * s) / steps);
			const x = from[0] + ((to[0] - from[0]) * s) / steps;
			firsts[y] = Math.min(firsts[y]!, x);
			lasts[y] = Math.max(lasts[y]!, x);
		}
	}
	for (let y = 0; y < height; y++)
		if (lasts[y]! >= firsts[y]!)
			result.fill(1, y * width + Math.floor(firsts[y]!), y * width + Math.ceil(lasts[y]!) + 1);
	return result;
}
