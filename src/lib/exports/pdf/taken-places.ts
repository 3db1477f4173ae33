import { pagesIn } from './objects/pages.ts';
import type { PdfFile } from './objects/pdf-file.ts';
import { Name, Ref, type Value } from './objects/value.ts';

/** Where the objects of pages went, by their numbers: their first copy each, and how many pages stand before it. */
export type Places = ReadonlyMap<number, { copy: Ref; at: number }>;

/** `wanted`: the pages (from 1) that were taken, `copies` what was made of them. */
export async function takenPlaces(file: PdfFile, wanted: number[], copies: Ref[], password?: string): Promise<Places> {
	const pages = await pagesIn(file, password);
	const places = new Map<number, { copy: Ref; at: number }>();
	const taken = wanted.flatMap((page) => pages[page - 1] ?? []);
	for (const [at, { ref }] of taken.entries())
		if (!places.has(ref.number)) places.set(ref.number, { copy: copies[at]!, at });
	return places;
}

/** A destination on the copy of its page; undefined where the page was not taken. What is shown of it stays where that is plain. */
export function ledTo([page, ...view]: Value[], places: Places): Value[] | undefined {
	const place = page instanceof Ref ? places.get(page.number) : undefined;
	if (!place) return undefined;
	const plain = view.every((one) => one === null || typeof one === 'number' || one instanceof Name);
	return [place.copy, ...(plain && view.length ? view : [new Name('Fit')])];
}
