import type { Reading } from '#lib/model/reading.ts';
import { flowing } from '../../flowing/join-lines.ts';
import type { Matrix } from '../letters/text-layer.ts';
import { searchable } from '../letters/letters.ts';
import { Name, type Ref, type Value } from '../objects/value.ts';
import { type Bookmark, textString } from '../write-bookmarks.ts';

/** What is longer than this is no title that anybody would look for in a list. Characters. */
const LONGEST = 120;

/** The bookmarks of a new PDF: its headings, each below the last one of a higher level. */
export class Headings {
	readonly marks: (Bookmark & { level: number })[] = [];

	/**
	 * Adds those of a page, whose levels are the document's. `matrix` maps its pixels, counted from the lower left, to the page's user
	 * space; a page that is shown turned is led to as a whole.
	 */
	add(page: Ref, reading: Reading, [, , , d, , f]: Matrix, isTurned: boolean): void {
		for (const { kind, level = 2, lines, box } of reading.blocks) {
			if (kind !== 'heading') continue;
			const title = searchable(flowing(lines, true)).slice(0, LONGEST);
			if (!title) continue;
			const top = f + d * (reading.height - box.y0);
			const to: Value[] = isTurned
				? [page, new Name('Fit')]
				: [page, new Name('XYZ'), null, Math.round(top * 100) / 100, null];
			this.#place({ title: textString(title), to, below: [], level });
		}
	}

	#place(mark: Bookmark & { level: number }): void {
		let list = this.marks;
		for (let last = list.at(-1); last && last.level < mark.level; last = list.at(-1)) {
			last.below ??= [];
			list = last.below as typeof list;
		}
		list.push(mark);
	}
}
