import { searchParts, type SearchPart } from '#lib/model/search/search-parts.ts';
import { pageOrder, type Document } from '#lib/model/document.ts';
import type { IndexReader } from './index-reader.ts';
import { matching, type PartOnPage } from './matching.ts';

/** What is looked for. */
export interface Question {
	text: string;
	/** tesseract's code: only pages in this language */
	language?: string | undefined;
	/** ms since 1970: only documents that came then or later */
	since?: number | undefined;
	/** only pages of this document */
	documentId?: string | undefined;
	/** documents in the answer at most, and pages of each */
	limit: number;
	pageLimit: number;
}

/** Tokens of a page, from the first, that fit. */
export interface Span {
	first: number;
	count: number;
}

export interface FoundPage {
	page: number;
	/** how often the page has the rarest thing that was asked for */
	places: number;
	/** the best first, at most 40 */
	spans: Span[];
}

export interface FoundDocument {
	documentId: string;
	name: string;
	addedAt: number;
	/** the best first, not more than were asked for */
	pages: FoundPage[];
	/** of all its pages that were found */
	pageCount: number;
}

export interface Answer {
	documents: FoundDocument[];
	/** of all documents, also those beyond the limit */
	documentCount: number;
	pageCount: number;
}

/** Gives a document that is in the library; undefined for one in the bin or gone. */
export type DocumentOf = (id: string) => Promise<Document | undefined>;

const MOST_SPANS = 40;
/** So many pages of a document are put in order of place by their words; of a long book, the others only by weight. */
const MOST_CLOSE = 2_000;

interface Candidate {
	number: number;
	page: number;
	score: number;
	parts: PartOnPage[];
}

/** The pages that have everything that was asked for, by document, best first. */
export async function answer(reader: IndexReader, question: Question, documentOf: DocumentOf): Promise<Answer> {
	const parts = searchParts(question.text);
	if (!parts.length) return { documents: [], documentCount: 0, pageCount: 0 };
	await reader.expect(parts.flatMap(({ terms }) => terms));
	const found = await Promise.all(parts.map((part) => matching(reader, part)));
	const size = await reader.size();
	const rarity = found.map((pages) => Math.log(1 + size / Math.max(1, pages.size)));
	const rarest = found.reduce((least, pages) => (pages.size < least.size ? pages : least));

	const byDocument = new Map<string, Candidate[]>();
	for (const number of rarest.keys()) {
		const here = found.map((pages) => pages.get(number));
		if (!here.every((one) => one !== undefined)) continue;
		const page = reader.page(number);
		if (!page) continue;
		if (question.documentId !== undefined && page.documentId !== question.documentId) continue;
		if (question.language && !page.languages.split('+').includes(question.language)) continue;
		const score = here.reduce(
			(sum, { weight, count }, index) => sum + weight * rarity[index]! * (1 + Math.log(count) / 4),
			0,
		);
		const candidate = { number, page: page.page, score, parts: here };
		const known = byDocument.get(page.documentId);
		if (known) known.push(candidate);
		else byDocument.set(page.documentId, [candidate]);
	}

	const documents: { document: Document; pages: Candidate[]; score: number }[] = [];
	let pageCount = 0;
	let close = 0;
	await Promise.all(
		[...byDocument].map(async ([id, candidates]) => {
			const document = await documentOf(id);
			if (!document || (question.since !== undefined && document.addedAt < question.since)) return;
			const places = new Map(pageOrder(document).map((page, place) => [page, place]));
			const pages = candidates.filter(({ page }) => places.has(page));
			if (!pages.length) return;
			if (parts.length > 1)
				for (const candidate of pages) if (close++ < MOST_CLOSE) candidate.score *= 1 + nearness(candidate.parts);
			pages.sort((a, b) => b.score - a.score || places.get(a.page)! - places.get(b.page)!);
			pageCount += pages.length;
			documents.push({ document, pages, score: pages[0]!.score * (1 + Math.log(pages.length) / 20) });
		}),
	);
	documents.sort((a, b) => b.score - a.score || b.document.addedAt - a.document.addedAt);
	return {
		documents: documents.slice(0, question.limit).map(({ document, pages }) => ({
			documentId: document.id,
			name: document.name,
			addedAt: document.addedAt,
			pageCount: pages.length,
			pages: pages.slice(0, question.pageLimit).map(({ page, parts: here }) => ({
				page,
				places: Math.min(...here.map(({ count }) => count)),
				spans: spansOf(here, parts),
			})),
		})),
		documentCount: documents.length,
		pageCount,
	};
}

/** The place of each part's word that lies nearest to a place of the rarest part, and how far they lie apart. */
function nearest(parts: PartOnPage[]): { places: number[]; apart: number } {
	const places = parts.map((part) => part.best());
	const lead = places.reduce((least, list) => (list.length < least.length ? list : least));
	let best = { places: places.map((list) => list[0] ?? 0), apart: Infinity };
	for (const at of lead.slice(0, 200)) {
		const chosen = places.map((list) => nearestIn(list, at));
		const apart = Math.max(...chosen) - Math.min(...chosen);
		if (apart < best.apart) best = { places: chosen, apart };
	}
	return best;
}

function nearestIn(ascending: number[], at: number): number {
	let [low, high] = [0, ascending.length - 1];
	while (low < high) {
		const middle = (low + high) >> 1;
		if (ascending[middle]! < at) low = middle + 1;
		else high = middle;
	}
	const [after, before] = [ascending[low] ?? 0, ascending[low - 1] ?? -Infinity];
	return at - before < Math.abs(after - at) ? before : after;
}

const nearness = (parts: PartOnPage[]) => 1 / (1 + nearest(parts).apart / 8);

/** Where the parts stand on the page: first where they are nearest to each other, then all others in reading order. */
function spansOf(onPage: PartOnPage[], parts: SearchPart[]): Span[] {
	const first = nearest(onPage).places.map((place, index) => ({ first: place, count: parts[index]!.terms.length }));
	const rest = onPage.flatMap((part, index) =>
		part
			.places()
			.slice(0, MOST_SPANS)
			.map((place) => ({ first: place, count: parts[index]!.terms.length })),
	);
	const all = [...first.sort((a, b) => a.first - b.first), ...rest.sort((a, b) => a.first - b.first)];
	return [...new Map(all.map((span) => [span.first, span])).values()].slice(0, MOST_SPANS);
}
