/** What has changed in the store, as told to all tabs after the change was committed. */
export interface Change {
	what:
		| 'documents'
		| 'tasks'
		| 'readings'
		| 'corrections'
		| 'artifacts'
		| 'thumbnails'
		| 'submissions'
		| 'departures'
		| 'settings'
		| 'search';
	documentId?: string;
	/** where it is known to be about this page alone */
	page?: number;
}

type Listener = (changes: Change[]) => void;

const listeners = new Set<Listener>();
const channel = typeof BroadcastChannel === 'undefined' ? undefined : new BroadcastChannel('legible-changes');
// Node's channel would keep a test process alive for ever.
(channel as unknown as { unref?: () => void })?.unref?.();

channel?.addEventListener('message', (event: MessageEvent<Change[]>) => {
	if (Array.isArray(event.data)) tell(event.data);
});

const tell = (changes: Change[]) => {
	for (const listener of [...listeners]) listener(changes);
};

/** Tells every tab, this one too. Call it after the commit, never before. */
export function announce(...changes: Change[]): void {
	channel?.postMessage(changes);
	tell(changes);
}

/** Listens to changes made in any tab. Listen first, then read. Returns the way to stop. */
export function onChanges(listener: Listener): () => void {
	listeners.add(listener);
	return () => listeners.delete(listener);
}
