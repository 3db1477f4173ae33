const KEY = 'legible-memory-mode';

const listeners = new Set<() => void>();
let inMemory = false;

/** True once this tab keeps everything in memory because the browser's database could not be opened. */
export const isInMemory = (): boolean => inMemory;

/**
 * Puts a database in memory in the place of the browser's, for this tab and until it is closed. Everything above goes on
 * as before. Only before the first connection: idb remembers the classes of the first database it saw.
 */
export async function enterMemoryMode(): Promise<void> {
	await import('fake-indexeddb/auto');
	inMemory = true;
	for (const listener of listeners) listener();
}

/**
 * The same where idb has seen a database already (it began to be made, and then the disk refused): the tab is loaded anew,
 * and `beginsInMemory` there. Never resolves.
 */
export function enterMemoryModeAnew(): Promise<never> {
	sessionStorage.setItem(KEY, 'yes');
	location.reload();
	return new Promise(() => {});
}

/** True, once, in a tab that was loaded anew for it. The next load tries the browser's database again. */
export function beginsInMemory(): boolean {
	try {
		const begins = sessionStorage.getItem(KEY) !== null;
		if (begins) sessionStorage.removeItem(KEY);
		return begins;
	} catch {
		return false;
	}
}

/** Calls back once everything is kept in memory: what other tabs have is then out of reach. Returns the way to stop. */
export function onMemoryMode(listener: () => void): () => void {
	listeners.add(listener);
	if (inMemory) listener();
	return () => listeners.delete(listener);
}
