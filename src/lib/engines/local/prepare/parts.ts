/**
 * The connected pieces of ink of a picture (8-neighbourhood), as columns of a table: piece `i` has the box
 * x0[i], y0[i], x1[i], y1[i] (x1, y1 just outside) and `area[i]` pixels. `label[pixel]` is the piece's number plus 1, 0 for paper.
 */
export interface Parts {
	count: number;
	x0: Int32Array;
	y0: Int32Array;
	x1: Int32Array;
	y1: Int32Array;
	area: Int32Array;
	label: Int32Array;
}

/** Finds the pieces in a mask (1 is ink). */
export function parts(ink: Uint8Array, width: number, height: number): Parts {
	const label = new Int32Array(width * height);
	let parent = new Int32Array(4096);
	let made = 0;
	const root = (of: number) => {
		while (parent[of]! !== of) {
			parent[of] = parent[parent[of]!]!;
			of = parent[of]!;
		}
		return of;
	};
	for (let y = 0; y < height; y++) {
		const row = y * width;
		for (let x = 0; x < width; x++) {
			const at = row + x;
			if (!ink[at]) continue;
			let mine = x > 0 ? label[at - 1]! : 0;
			if (y > 0) {
				const above = at - width;
				const up = label[above]!;
				// what lies straight above is already joined to its own neighbours
				if (up) mine = join(mine, up);
				else {
					if (x > 0 && label[above - 1]) mine = join(mine, label[above - 1]!);
					if (x + 1 < width && label[above + 1]) mine = join(mine, label[above + 1]!);
				}
			}
			if (!mine) {
				mine = ++made;
				if (mine >= parent.length) {
					const larger = new Int32Array(parent.length * 2);
					larger.set(parent);
					parent = larger;
				}
				parent[mine] = mine;
			}
			label[at] = mine;
		}
	}

	function join(a: number, b: number) {
		if (!a || a === b) return b;
		const [low, high] = [root(a), root(b)];
		if (low < high) parent[high] = low;
		else parent[low] = high;
		return Math.min(low, high);
	}

	const number = new Int32Array(made + 1);
	let count = 0;
	for (let i = 1; i <= made; i++) {
		const top = root(i);
		number[i] = top === i ? ++count : number[top]!;
	}
	const x0 = new Int32Array(count).fill(width);
	const y0 = new Int32Array(count).fill(height);
	const x1 = new Int32Array(count);
	const y1 = new Int32Array(count);
	const area = new Int32Array(count);
	for (let y = 0; y < height; y++)
		for (let x = 0, at = y * width; x < width; x++, at++) {
			if (!label[at]) continue;
			const mine = number[label[at]!]!;
			label[at] = mine;
			const i = mine - 1;
			area[i]!++;
			if (x < x0[i]!) x0[i] = x;
			if (x >= x1[i]!) x1[i] = x + 1;
			if (y < y0[i]!) y0[i] = y;
			if (y >= y1[i]!) y1[i] = y + 1;
		}
	return { count, x0, y0, x1, y1, area, label };
}
