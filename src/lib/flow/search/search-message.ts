import type { Answer, Question, Span } from './answer.ts';
import type { FoundPlace } from './found-place.ts';

/** What the search worker is asked, and what it answers. */
export interface SearchAsk {
	find: { ask: Question; answer: Answer };
	place: { ask: { documentId: string; page: number; spans: Span[] }; answer: FoundPlace | undefined };
	languages: { ask: undefined; answer: string[] };
	drain: { ask: undefined; answer: undefined };
}

export type SearchRequest = {
	[What in keyof SearchAsk]: { id: number; what: What; ask: SearchAsk[What]['ask'] };
}[keyof SearchAsk];

export type SearchReply = { id: number; answer: unknown } | { id: number; failed: string };
