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

/** Calls back once everything is kept in memory: what other tabs have is then out of reach. Returns the way to stop. */
export function onMemoryMode(listener: () => void): () => void {
	listeners.add(listener);
	if (inMemory) listener();
	return () => listeners.delete(listener);
}
