import { countingMark, type Counting, type CountingMark } from './list-marks.ts';

/** The deepest level that Word knows. */
const DEEPEST = 8;
/** In heights of a line: what begins further in by more than this is a level deeper. */
const DEEPER = 0.8;

/** One list of a page: things of one level, with the same kind of marks, that follow one another. What is deeper between them is a list of its own. */
export interface List {
	/** from 0 */
	level: number;
	marks: 'bullets' | 'counted' | 'printed';
	/** of a list that counts: how, from which number on, and what stands around the numbers, as in "(a)" */
	count?: { counting: Counting; first: number; before: string; after: string };
}

/** What is needed to tell to which list a thing belongs; lengths in page pixels, growing the way that text runs. */
export interface Listed {
	/** "•", a number, a box, or nothing */
	mark: string;
	/** where its text begins, and the height of its line; undefined without places */
	start?: number;
	high?: number;
}

/** A list while it is gathered: which ways of counting are still possible, each with its first number. */
interface Open {
	list: List;
	shape: string;
	start: number | undefined;
	number: number;
	from: Map<Counting, number>;
	around?: CountingMark;
}

/** Marks of one kind, "(a)" and "(b)", have one shape. */
const shapeOf = (mark: string) =>
	/^[☐☑☒]$/u.test(mark)
		? '☐'
		: mark
				.replace('●', '○')
				.replace(/\d+/, '1')
				.replace(/[a-z]+/, 'a')
				.replace(/[A-Z]+/, 'A');

/** The ways of counting in which this mark follows what was counted so far. */
const following = ({ from, number }: Open, { values }: CountingMark) =>
	new Map([...from].filter(([counting, first]) => values.get(counting) === first + number));

function begun(level: number, { mark, start }: Listed): Open {
	const around = countingMark(mark);
	const list: List = { level, marks: mark === '•' ? 'bullets' : around ? 'counted' : 'printed' };
	return { list, shape: shapeOf(mark), start, number: 1, from: around?.values ?? new Map(), ...(around && { around }) };
}

/** Whether a thing goes on in this list; notes that it does. Numbers that do not count on are printed as they are. */
function goesOn(open: Open, { mark, start }: Listed): boolean {
	if (open.shape !== shapeOf(mark)) return false;
	const said = countingMark(mark);
	if (said) {
		const from = following(open, said);
		if (!from.size && [...said.values.values()].includes(1)) return false;
		open.from = from;
	}
	open.number++;
	open.start = start ?? open.start;
	return true;
}

function finished({ list, around, from }: Open): void {
	if (list.marks !== 'counted') return;
	// "i." for itself is 1, not 9.
	const [found] = [...from].sort(([, a], [, b]) => a - b);
	if (!found || !around) list.marks = 'printed';
	else list.count = { counting: found[0], first: found[1], before: around.before, after: around.after };
}

/**
 * The lists of things that follow one another, by how far in they begin: one for each thing, the same one for things of the same
 * list. `apart`: the places at which a column or a page begins, where what stood before says nothing of how far in things are.
 */
export function listsOf(items: readonly Listed[], apart: ReadonlySet<number> = new Set()): List[] {
	const stack: Open[] = [];
	const all: Open[] = [];
	const open = (item: Listed) => {
		const one = begun(Math.min(DEEPEST, stack.length), item);
		stack.push(one);
		all.push(one);
	};
	const found = items.map((item, at) => {
		const { start, high = 0 } = item;
		if (apart.has(at)) {
			// Nobody knows how deep it is, but for the list that it continues.
			while (stack.length > 1 && !continues(stack.at(-1)!, item)) stack.pop();
			for (const one of stack) one.start = undefined;
			if (stack.length) stack.at(-1)!.start = start;
		}
		const isOut = (one: Open) => start !== undefined && one.start !== undefined && start < one.start - DEEPER * high;
		while (stack.length > 1 && isOut(stack.at(-1)!)) stack.pop();
		const top = stack.at(-1);
		const isIn = start !== undefined && top?.start !== undefined && start > top.start + DEEPER * high;
		if (!top || isIn) open(item);
		else if (!goesOn(top, item)) {
			stack.pop();
			open(item);
		}
		return stack.at(-1)!.list;
	});
	for (const one of all) finished(one);
	return found;
}

/** Whether this could be the next thing of the list, by its mark. */
function continues(open: Open, { mark }: Listed): boolean {
	if (open.shape !== shapeOf(mark)) return false;
	const said = countingMark(mark);
	return !said || following(open, said).size > 0;
}
