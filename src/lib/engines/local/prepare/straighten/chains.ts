/** The lowest point of a letter. `seen` is where it is in the picture, `y` where it would be if the known bend were undone. */
export interface Foot {
	x: number;
	y: number;
	seen: number;
}

/** A line of text: its feet from left to right, and the level it stands at. */
export interface Chain {
	feet: Foot[];
	level: number;
}

interface Open {
	feet: Foot[];
	x: number;
	y: number;
	slope: number;
}

/** All in heights of a small letter: the widest gap inside a line, and how far a foot may be from where the line leads. */
const GAP = 4.5;
const OFF = 0.75;
/** Letters that hang (g, p, y) lead a line no lower. */
const HANGS = 0.3;
const FEWEST = 8;
const STEEPEST = 0.45;

/** Chains feet of letters to lines that may bend. */
export function chains(feet: Foot[], xHeight: number): Chain[] {
	const open: Open[] = [];
	const done: Foot[][] = [];
	for (const foot of [...feet].sort((a, b) => a.x - b.x)) {
		let best: Open | undefined;
		let least = OFF * xHeight;
		for (let i = open.length - 1; i >= 0; i--) {
			const line = open[i]!;
			const gap = foot.x - line.x;
			if (gap > GAP * xHeight) {
				done.push(line.feet);
				open[i] = open.at(-1)!;
				open.pop();
				continue;
			}
			const off = Math.abs(foot.y - line.y - line.slope * gap);
			if (off < least) [best, least] = [line, off];
		}
		if (!best) {
			open.push({ feet: [foot], x: foot.x, y: foot.y, slope: 0 });
			continue;
		}
		const gap = Math.max(0.3 * xHeight, foot.x - best.x);
		const lead = best.y + best.slope * (foot.x - best.x);
		let off = foot.y - lead;
		if (off > HANGS * xHeight) off *= 0.15;
		best.y = lead + 0.35 * off;
		const slope = best.slope + (0.06 * off) / gap;
		best.slope = Math.max(-STEEPEST, Math.min(STEEPEST, slope));
		best.x = foot.x;
		best.feet.push(foot);
	}
	done.push(...open.map(({ feet }) => feet));
	return done
		.filter((feet) => feet.length >= FEWEST)
		.map((feet) => ({ feet, level: feet.map(({ y }) => y).sort((a, b) => a - b)[feet.length >> 1]! }));
}
