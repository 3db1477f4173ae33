import { pageOrder, type Document } from '#lib/model/document.ts';

/** The pages that a range such as "1-5, 8, 11-" names, ascending, without doubles; undefined when it names none. */
export function pagesOf(range: string, last: number): number[] | undefined {
	const all = Array.from({ length: last }, (_, index) => index + 1);
	if (!range.trim()) return all;
	const named = new Set<number>();
	const latin = range.replace(/[٠-٩]/g, (digit) => String(digit.charCodeAt(0) & 15));
	for (const part of latin.split(/[,;،؛\s]+/).filter(Boolean)) {
		const found = /^(\d+)?([-–])?(\d+)?$/.exec(part);
		if (!found || (!found[1] && !found[3])) return undefined;
		const from = Number(found[1] ?? 1);
		const to = found[2] ? Number(found[3] ?? last) : from;
		if (from < 1 || from > last || to < from) return undefined;
		for (let page = from; page <= Math.min(to, last); page++) named.add(page);
	}
	return named.size ? [...named].sort((a, b) => a - b) : undefined;
}

/** The same of a document's pages as they are seen, by their numbers in the file: the first is the one that is seen first. */
export function pagesNamed(range: string, document: Document): number[] | undefined {
	const order = pageOrder(document);
	return pagesOf(range, order.length)?.map((seen) => order[seen - 1]!);
}
