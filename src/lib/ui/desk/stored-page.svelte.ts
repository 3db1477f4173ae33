import type { Reading } from '#lib/model/reading.ts';
import { correctionsOf, pageRecord, type PageRecord } from '#lib/store/pages/corrections.ts';
import { Live } from '../live.svelte.ts';

/** Which page of which document. */
interface Where {
	readonly documentId: string;
	readonly number: number;
}

/** What is stored of a page, and where it was looked up. */
type Stored = PageRecord & { page: number; documentId: string };

/** How many readings that were given out are remembered. */
const REMEMBERED = 6;

/** The readings and corrections of the page at a place, as they are stored, also while they change or the place does. */
export class StoredPage {
	#place: Where;
	#live: Live<Stored>;
	/** the readings of the page as they were looked up last, until one of the document changes */
	#read: { page: number; documentId: string; readings: Reading[] } | undefined;
	/** how often readings of the document have changed */
	#changes = 0;
	#kept: Reading[] = [];

	constructor(place: Where) {
		this.#place = place;
		this.#live = new Live(
			async () => {
				const { documentId, number: page } = place;
				return { documentId, page, ...(await this.#look(documentId, page)) };
			},
			({ what, documentId }) => {
				if (documentId !== place.documentId) return false;
				if (what === 'readings') {
					this.#changes++;
					this.#read = undefined;
				}
				return what === 'readings' || what === 'corrections';
			},
		);
	}

	/** What was looked up last; just after the place has changed still that of the place before. */
	get last(): Stored | undefined {
		return this.#live.current;
	}

	/** What is stored of the page at the place; undefined until it was looked up. */
	readonly current = $derived.by(() => {
		const { last } = this;
		return last?.page === this.#place.number && last.documentId === this.#place.documentId ? last : undefined;
	});

	/** The page as it is stored. After a correction only the log is read: 5,000 words take longer to come than to be shown. */
	async #look(documentId: string, page: number): Promise<PageRecord> {
		const known = this.#read;
		if (known?.documentId === documentId && known.page === page)
			return { readings: known.readings, corrections: await correctionsOf(documentId, page) };
		const before = this.#changes;
		const { readings: stored, corrections } = await pageRecord(documentId, page);
		const readings = stored.map((reading) => this.#keep(reading));
		// What changed meanwhile may have come too late for this look.
		if (before === this.#changes) this.#read = { documentId, page, readings };
		return { readings, corrections };
	}

	/** The store gives new objects each time; the same reading must stay the same, or every line would be drawn anew. */
	#keep(reading: Reading): Reading {
		const same = this.#kept.find(
			({ documentId, page, taskId, readAt, turn }) =>
				documentId === reading.documentId &&
				page === reading.page &&
				taskId === reading.taskId &&
				readAt === reading.readAt &&
				turn === reading.turn,
		);
		if (same) return same;
		this.#kept = [...this.#kept.slice(1 - REMEMBERED), reading];
		return reading;
	}
}
