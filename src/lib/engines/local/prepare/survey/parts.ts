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

/** Finds the pieces in a mask (1 is ink). Works on runs of ink in each row: far fewer than pixels. */
export function parts(ink: Uint8Array, width: number, height: number): Parts {
	let runs = new Int32Array(4 * 4096);
	let runCount = 0;
	let parent = new Int32Array(4096);
	let made = 0;
	const root = (of: number) => {
		while (parent[of]! !== of) {
			parent[of] = parent[parent[of]!]!;
			of = parent[of]!;
		}
		return of;
	};
	/** the first run of the row above */
	let above = 0;
	for (let y = 0; y < height; y++) {
		const [row, end] = [y * width, (y + 1) * width];
		let over = above;
		const here = runCount;
		for (let at = row; at < end; at++) {
			if (!ink[at]) continue;
			const from = at - row;
			while (at < end && ink[at]) at++;
			const to = at - row;
			// Touching runs above, also at a corner.
			while (over < here && runs[4 * over + 1]! < from) over++;
			let mine = 0;
			for (let i = over; i < here && runs[4 * i]! <= to; i++) {
				const other = root(runs[4 * i + 2]!);
				if (!mine) mine = other;
				else if (other !== mine) {
					const [low, high] = other < mine ? [other, mine] : [mine, other];
					parent[high] = low;
					mine = low;
				}
			}
			if (!mine) {
				mine = ++made;
				if (mine >= parent.length) parent = grown(parent);
				parent[mine] = mine;
			}
			if (4 * runCount + 3 >= runs.length) runs = grown(runs);
			runs[4 * runCount] = from;
			runs[4 * runCount + 1] = to;
			runs[4 * runCount + 2] = mine;
			runs[4 * runCount++ + 3] = y;
		}
		above = here;
	}

	const number = new Int32Array(made + 1);
	let count = 0;
	for (let i = 1; i <= made; i++) {
		const top = root(i);
		number[i] = top === i ? ++count : number[top]!;
	}
	const label = new Int32Array(width * height);
	const x0 = new Int32Array(count).fill(width);
	const y0 = new Int32Array(count).fill(height);
	const x1 = new Int32Array(count);
	const y1 = new Int32Array(count);
	const area = new Int32Array(count);
	for (let run = 0; run < 4 * runCount; run += 4) {
		const [from, to, y] = [runs[run]!, runs[run + 1]!, runs[run + 3]!];
		const mine = number[runs[run + 2]!]!;
		const i = mine - 1;
		// Runs are short: a call of fill() for each takes longer.
		for (let at = y * width + from, end = y * width + to; at < end; at++) label[at] = mine;
		area[i]! += to - from;
		if (from < x0[i]!) x0[i] = from;
		if (to > x1[i]!) x1[i] = to;
		if (y < y0[i]!) y0[i] = y;
		y1[i] = y + 1;
	}
	return { count, x0, y0, x1, y1, area, label };
}

function grown(from: Int32Array<ArrayBuffer>) {
	const larger = new Int32Array(from.length * 2);
	larger.set(from);
	return larger;
}
