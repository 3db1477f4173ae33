const KEY = 'legible-spares';
/** ms: what was overlooked by whatever accident is found at last */
const WEEK_MS = 7 * 24 * 3_600_000;

/** Up to where all second copies are known to be like their documents. */
export interface Looked {
	/** ms since 1970: when all documents were looked at last; 0: never */
	at: number;
	/** ids of those that changed since, and were not copied yet */
	due: string[];
}

/**
 * What the last tab left that kept second copies; nothing where it died, or all documents are to be looked at for other reasons. It is
 * gone from then on: a tab that dies leaves none. A hint, so localStorage will do.
 */
export function takeLooked(): Looked {
	try {
		const { at, due } = JSON.parse(localStorage.getItem(KEY) ?? '') as Looked;
		localStorage.removeItem(KEY);
		// The machine's clock will do: the worst is a look too many.
		if (Math.abs(Date.now() - at) < WEEK_MS && Array.isArray(due)) return { at, due: due.map(String) };
	} catch {
		// nothing there, or nothing that can be read
	}
	return { at: 0, due: [] };
}

/** Leaves it for the next tab. */
export function putLooked(looked: Looked): void {
	try {
		if (looked.at) localStorage.setItem(KEY, JSON.stringify(looked));
	} catch {
		// Then all are looked at.
	}
}
