const NAME = 'legible-fresh-log';
/** Chromium begins a new log when about 4 MB were written into one. */
const [PIECES, BYTES] = [10, 500_000];

/**
 * Has Chromium begin a new log for this site's databases; the old one, once it is written out, goes. To be called before
 * anything is written after a start.
 *
 * When a browser is killed in the middle of a write (no power, or a phone that needs the memory), a torn record stays at
 * the end of its log, and the next run writes on behind it. The run after that cannot read past it, says "database was
 * corrupt: partial record", and empties every database of the site. (Seen in Chromium 156 with a page that has nothing
 * but a database: five of 390 kills.)
 */
export async function beginFreshLog(): Promise<void> {
	// Only Chromium has this, and only Chromium's pages know it.
	if (!('userAgentData' in navigator)) return;
	const database = await asked(indexedDB.open(NAME, 1), (request) => request.result.createObjectStore('pieces'));
	try {
		await new Promise<void>((resolve, reject) => {
			const transaction = database.transaction('pieces', 'readwrite');
			transaction.oncomplete = () => resolve();
			transaction.onabort = () => reject(transaction.error ?? new Error('aborted'));
			for (let piece = 0; piece < PIECES; piece++) transaction.objectStore('pieces').put(new Uint8Array(BYTES), piece);
		});
	} finally {
		database.close();
		await asked(indexedDB.deleteDatabase(NAME));
	}
}

function asked<Request extends IDBOpenDBRequest>(request: Request, upgrade?: (request: Request) => void) {
	return new Promise<IDBDatabase>((resolve, reject) => {
		request.onupgradeneeded = () => upgrade?.(request);
		request.onsuccess = () => resolve(request.result);
		request.onerror = () => reject(request.error);
		// Another tab has it open: it does the same just now.
		request.onblocked = () => reject(new Error('blocked'));
	});
}
