/** Where the desk is: document, page, and the way to another page. */
export interface Place {
	readonly documentId: string;
	/** the page, by its number in the file */
	readonly number: number;
	/** the pages that the document has, by their numbers in the file, in the order in which they are seen */
	readonly order: readonly number[];
	/** ids of words that are to be marked when the page comes; the first one is looked at */
	readonly words: readonly string[];
	/** To a page by its number in the file; one that the document does not have is not gone to. */
	go(page: number): void;
	/** Told what was being typed when its place went: it was not stored. */
	leave(text: string): void;
}

/** The place, from 1, at which the user sees a page; 0 for one that was taken out. */
export const seenAs = ({ order, number }: Place, page = number): number => order.indexOf(page) + 1;

/** To the page that is seen as this one, or the nearest there is; a number that is none leads nowhere. */
export function goToSeen(place: Place, seen: number): void {
	const page = place.order[Math.min(place.order.length, Math.max(1, Math.round(seen))) - 1];
	if (page !== undefined) place.go(page);
}
