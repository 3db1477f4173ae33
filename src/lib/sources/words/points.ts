export interface Point {
	x: number;
	y: number;
}

const FARTHEST = 1_000_000;
const MOST = 2_000;

/** Points as they are written in XML: "10,20 30,20", also with spaces alone; what is no number is left out. */
export function points(text: string): Point[] {
	const numbers = text
		.split(/[\s,]+/, MOST * 2)
		.filter(Boolean)
		.map(Number);
	const found: Point[] = [];
	for (let at = 0; at + 1 < numbers.length; at += 2) {
		const [x, y] = [numbers[at]!, numbers[at + 1]!];
		if (Math.abs(x) <= FARTHEST && Math.abs(y) <= FARTHEST) found.push({ x, y });
	}
	return found;
}
