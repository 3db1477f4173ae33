import type { List } from './lists.ts';

/** Things of one list, each with the lists that stand in it. */
export interface Nested<I> {
	list: List;
	entries: { item: I; inside: Nested<I>[] }[];
}

/** Lists within lists, of things in their order that know their list. What is deeper than the thing before it stands in that. */
export function nested<I extends { list: List }>(items: readonly I[]): Nested<I>[] {
	const found: Nested<I>[] = [];
	const path: Nested<I>[] = [];
	for (const item of items) {
		while (path.length && path.at(-1)!.list.level > item.list.level) path.pop();
		const here = path.at(-1);
		if (here?.list === item.list) here.entries.push({ item, inside: [] });
		else {
			if (here?.list.level === item.list.level) path.pop();
			const made: Nested<I> = { list: item.list, entries: [{ item, inside: [] }] };
			(path.at(-1)?.entries.at(-1)?.inside ?? found).push(made);
			path.push(made);
		}
	}
	return found;
}
