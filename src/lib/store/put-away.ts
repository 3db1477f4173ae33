const transactions = new Set<IDBTransaction>();
const listeners = new Set<() => void>();
let away: Promise<never> | undefined;

/**
 * What is under way ends when WebKit puts this page away, for the way back. It leaves the transactions of such a page and of
 * its workers open, and then all others wait for them, in this tab and in every other, until the page is forgotten. To whoever
 * began one it is as if the tab had been closed at that moment: nothing of it was written, and nobody said so. The page begins
 * anew when it comes back. Other browsers let them end, and must: a choice may have been made just before.
 */
if (typeof document === 'object') {
	addEventListener('pagehide', ({ persisted }) => {
		if (!persisted || !navigator.vendor.startsWith('Apple')) return;
		away = new Promise(() => {});
		for (const listener of listeners) listener();
		for (const transaction of transactions)
			try {
				transaction.abort();
			} catch {
				// just ended
			}
	});
	addEventListener('pageshow', () => away && location.reload());
}

/** Resolves while this page is there; never once the browser has put it away. */
export const whileHere = (): Promise<void> => away ?? Promise.resolve();

/** Notes a transaction until it has ended. */
export function noteUnderway(transaction: IDBTransaction): void {
	transactions.add(transaction);
	const end = () => void transactions.delete(transaction);
	transaction.addEventListener('complete', end);
	transaction.addEventListener('abort', end);
}

/** Calls back when the browser puts this page away: time to end a worker that has the database open. Returns the way to stop. */
export function onPutAway(listener: () => void): () => void {
	listeners.add(listener);
	return () => listeners.delete(listener);
}
