/**
 * How many letters must be put in, left out, changed or swapped with their neighbour to get from one text to the other;
 * `most + 1` as soon as it is more than `most`.
 */
export function editDistance(a: string, b: string, most: number): number {
	const [x, y] = [[...a], [...b]];
	if (Math.abs(x.length - y.length) > most) return most + 1;
	let older: number[] = [];
	let old = Array.from({ length: y.length + 1 }, (_, index) => index);
	for (let i = 1; i <= x.length; i++) {
		const row = [i];
		let least = i;
		for (let j = 1; j <= y.length; j++) {
			const same = x[i - 1] === y[j - 1];
			let cost = Math.min(old[j]! + 1, row[j - 1]! + 1, old[j - 1]! + (same ? 0 : 1));
			if (i > 1 && j > 1 && x[i - 1] === y[j - 2] && x[i - 2] === y[j - 1]) cost = Math.min(cost, older[j - 2]! + 1);
			row.push(cost);
			least = Math.min(least, cost);
		}
		if (least > most) return most + 1;
		[older, old] = [old, row];
	}
	return Math.min(most + 1, old[y.length]!);
}
