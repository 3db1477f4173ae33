import type { PdfFile } from './objects/pdf-file.ts';
import { Bytes, type Dict, Name, Ref, type Value } from './objects/value.ts';
import type { Bookmark } from './write-bookmarks.ts';

/** A hostile file may have any number of them, in circles too. */
const MOST = 5_000;
const DEEPEST = 16;

/**
 * The bookmarks of a PDF that lead to pages of a new one, in the order of those. `places`: the number of each page
 * object that was taken, with its copy and how many pages stand before that. One whose page was not taken stays for the
 * sake of those below it. Destinations that are known by name are not looked up.
 */
export async function keptBookmarks(
	file: PdfFile,
	places: ReadonlyMap<number, { copy: Ref; at: number }>,
): Promise<Bookmark[]> {
	const root = await file.resolve(file.trailer.get('Root'));
	const seen = new Set<number>();

	async function level(first: Value | undefined, depth: number): Promise<Placed[]> {
		const marks: Placed[] = [];
		let next = first;
		while (next instanceof Ref && !seen.has(next.number) && seen.size < MOST && depth < DEEPEST) {
			seen.add(next.number);
			const item = await file.resolve(next);
			if (!(item instanceof Map)) break;
			const mark = await markOf(item, await level(item.get('First'), depth + 1));
			if (mark) marks.push(mark);
			next = item.get('Next');
		}
		return marks.sort((one, other) => one.at - other.at);
	}

	async function markOf(item: Dict, below: Placed[]): Promise<Placed | undefined> {
		const title = await file.resolve(item.get('Title'));
		const [page, ...view] = await destinationOf(item);
		const place = page instanceof Ref ? places.get(page.number) : undefined;
		if (!(title instanceof Bytes)) return undefined;
		if (place) {
			const plain = view.every((one) => one === null || typeof one === 'number' || one instanceof Name);
			return { title, page: place.copy, at: place.at, ...(plain && view.length && { view }), below };
		}
		return below[0] && { title, page: below[0].page, at: below[0].at, below };
	}

	async function destinationOf(item: Dict): Promise<Value[]> {
		const action = await file.resolve(item.get('A'));
		const found = await file.resolve(item.get('Dest') ?? (action instanceof Map ? action.get('D') : undefined));
		return Array.isArray(found) ? found : [];
	}

	const outlines = root instanceof Map ? await file.resolve(root.get('Outlines')) : undefined;
	return outlines instanceof Map ? level(outlines.get('First'), 0) : [];
}

type Placed = Bookmark & { at: number };
