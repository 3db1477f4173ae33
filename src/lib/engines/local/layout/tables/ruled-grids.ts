import type { Span } from '#lib/model/table/grid.ts';
import type { Rule, Rules } from '#lib/model/table/rules.ts';

/** Lines on a page that look like a table's. Outer lines are in `columns` and `rows`, also where none is drawn. */
export interface RuledGrid {
	/** absent where only rows are ruled */
	columns?: number[];
	rows: number[];
	/** places that no line parts */
	joined: Span[];
	/** where it is, from the first to the last line across */
	left: number;
	right: number;
}

/** In inches: how near lines that belong together come. */
const NEAR = 0.045;
/** A line parts two places when it runs along so much of what they share. */
const WALL = 0.5;

/** The tables' grids that the ruling lines of a page make. Pixels; `dpi` is that of the picture. */
export function ruledGrids({ across, down }: Rules, dpi: number): RuledGrid[] {
	const near = Math.max(3, NEAR * dpi);
	const groups = touching(across, down, near);
	const grids = groups
		.filter(({ down }) => down.length)
		.map((group) => crossed(group, near))
		.filter((grid) => grid !== undefined);
	const loose = groups.flatMap((group) => (group.down.length ? [] : group.across));
	// A head may be boxed over rows that are only ruled off: its lines count there, but make no rows among themselves.
	const heads = new Set(groups.flatMap((group) => (isBand(group, near) ? group.across : [])));
	return [...grids, ...striped([...loose, ...heads], near).filter(({ of }) => of.some((line) => !heads.has(line)))];
}

/** Whether these lines box a single row. */
const isBand = ({ across, down }: Group, near: number) =>
	down.length > 0 && places(across, near, extent(down)).length === 2;

interface Group {
	across: Rule[];
	down: Rule[];
}

function touching(across: Rule[], down: Rule[], near: number): Group[] {
	const groups: Group[] = across.map((rule) => ({ across: [rule], down: [] }));
	for (const rule of down) {
		const met = groups.filter((group) =>
			group.across.some(
				(other) =>
					rule.at > other.from - near &&
					rule.at < other.to + near &&
					other.at > rule.from - near &&
					other.at < rule.to + near,
			),
		);
		const [first, ...others] = met;
		if (!first) continue;
		first.down.push(rule);
		for (const other of others) {
			first.across.push(...other.across);
			first.down.push(...other.down);
			groups.splice(groups.indexOf(other), 1);
		}
	}
	return groups;
}

/** Places of lines, those of a double line as one, ascending; with both ends. */
function places(rules: Rule[], near: number, ends: [number, number]): number[] {
	const found: number[] = [];
	const sorted = rules.map(({ at }) => at).sort((a, b) => a - b);
	for (const at of sorted) if (!found.length || at - found.at(-1)! > near) found.push(at);
	// one end of a line that leans lies further out than its middle
	const slack = (line: number) =>
		2 * near + Math.max(0, ...rules.map(({ at, lean = 0 }) => (Math.abs(at - line) <= near ? Math.abs(lean) / 2 : 0)));
	if (!found.length || found[0]! - ends[0] > slack(found[0]!)) found.unshift(ends[0]);
	if (ends[1] - found.at(-1)! > slack(found.at(-1)!)) found.push(ends[1]);
	return found;
}

const extent = (rules: Rule[]): [number, number] => [
	Math.min(...rules.map(({ from }) => from)),
	Math.max(...rules.map(({ to }) => to)),
];

function crossed({ across, down }: Group, near: number): RuledGrid | undefined {
	const columns = places(down, near, extent(across));
	const rows = places(across, near, extent(down));
	const [wide, high] = [columns.length - 1, rows.length - 1];
	if (wide < 2 || high < 1 || wide * high > 4_000) return undefined;
	const wallRight = (row: number, column: number) =>
		covered(down, columns[column + 1]!, rows[row]!, rows[row + 1]!, near) >= WALL;
	const wallBelow = (row: number, column: number) =>
		covered(across, rows[row + 1]!, columns[column]!, columns[column + 1]!, near) >= WALL;
	const joined = joinedPlaces(high, wide, wallRight, wallBelow);
	const cells = wide * high - joined.reduce((sum, span) => sum + span.rows * span.columns - 1, 0);
	// The boxes of a form meet here and there; the cells of a table make nearly all of its grid.
	if (cells < 0.6 * wide * high) return undefined;
	return { columns, rows, joined, left: columns[0]!, right: columns.at(-1)! };
}

/** The share of a stretch along which one of these lines runs. */
function covered(rules: Rule[], at: number, from: number, to: number, near: number): number {
	let sum = 0;
	for (const rule of rules)
		if (Math.abs(rule.at - at) <= near) sum += Math.max(0, Math.min(to, rule.to) - Math.max(from, rule.from));
	return sum / Math.max(1, to - from);
}

/** Rectangles of places without a line inside. */
function joinedPlaces(
	high: number,
	wide: number,
	wallRight: (row: number, column: number) => boolean,
	wallBelow: (row: number, column: number) => boolean,
): Span[] {
	const taken = new Set<number>();
	const spans: Span[] = [];
	for (let row = 0; row < high; row++)
		for (let column = 0; column < wide; column++) {
			if (taken.has(row * wide + column)) continue;
			const span = { row, column, rows: 1, columns: 1 };
			while (
				column + span.columns < wide &&
				!taken.has(row * wide + column + span.columns) &&
				!wallRight(row, column + span.columns - 1)
			)
				span.columns++;
			const isOpen = (next: number) =>
				Array.from({ length: span.columns }, (_, i) => column + i).every(
					(x, i) => !wallBelow(next - 1, x) && (i === span.columns - 1 || !wallRight(next, x)),
				);
			while (row + span.rows < high && isOpen(row + span.rows)) span.rows++;
			for (let y = row; y < row + span.rows; y++)
				for (let x = column; x < column + span.columns; x++) taken.add(y * wide + x);
			if (span.rows * span.columns > 1) spans.push(span);
		}
	return spans;
}

/** Lines across that begin and end at the same places, and nothing down: a table with rules over, under and between rows; with the lines that make it. */
function striped(across: Rule[], near: number): (RuledGrid & { of: Rule[] })[] {
	const groups: Rule[][] = [];
	for (const rule of across.sort((a, b) => a.at - b.at)) {
		const slack = Math.max(2 * near, 0.02 * (rule.to - rule.from));
		const group = groups.find(
			([first]) => Math.abs(first!.from - rule.from) < slack && Math.abs(first!.to - rule.to) < slack,
		);
		if (group) group.push(rule);
		else groups.push([rule]);
	}
	return groups
		.filter((group) => group.length >= 2)
		.map((group) => {
			const [left, right] = extent(group);
			const rows = places(group, near, [group[0]!.at, group.at(-1)!.at]);
			return { rows, joined: [], left, right, of: group };
		})
		.filter(({ rows }) => rows.length >= 2);
}
