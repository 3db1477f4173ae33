import type { PdfFile } from './objects/pdf-file.ts';
import type { NamedDestinations } from './named-destinations.ts';
import { Bytes, type Dict, Ref, type Value } from './objects/value.ts';
import { ledTo, type Places } from './taken-places.ts';
import type { Bookmark } from './write-bookmarks.ts';

/** A hostile file may have any number of them, in circles too. */
const MOST = 5_000;
const DEEPEST = 16;

/**
 * The bookmarks of a PDF that lead to pages of a new one, in the order of those. `places`: the number of each page
 * object that was taken, with its copy and how many pages stand before that. One whose page was not taken stays for the
 * sake of those below it.
 */
export async function keptBookmarks(file: PdfFile, places: Places, named: NamedDestinations): Promise<Bookmark[]> {
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
		const destination = await destinationOf(item);
		const [page] = destination;
		if (!(title instanceof Bytes)) return undefined;
		const to = ledTo(destination, places);
		if (to && page instanceof Ref) return { title, to, at: places.get(page.number)!.at, below };
		return below[0] && { title, to: below[0].to, at: below[0].at, below };
	}

	async function destinationOf(item: Dict): Promise<Value[]> {
		const action = await file.resolve(item.get('A'));
		const found = await file.resolve(item.get('Dest') ?? (action instanceof Map ? action.get('D') : undefined));
		return Array.isArray(found) ? found : (named.of(found) ?? []);
	}

	const outlines = root instanceof Map ? await file.resolve(root.get('Outlines')) : undefined;
	return outlines instanceof Map ? level(outlines.get('First'), 0) : [];
}

type Placed = Bookmark & { at: number };
