const passwords = new Map<string, string>();
const listeners = new Set<(documentId: string) => void>();

/** Between tabs only: what goes through it is kept nowhere. */
const channel = typeof BroadcastChannel === 'undefined' ? undefined : new BroadcastChannel('legible-passwords');
// Node's channel would keep a test process alive for ever.
(channel as unknown as { unref?: () => void })?.unref?.();

type Said = 'who knows any?' | [documentId: string, password: string][];

channel?.addEventListener('message', ({ data }: MessageEvent<Said>) => {
	if (data === 'who knows any?') {
		if (passwords.size) channel.postMessage([...passwords] satisfies Said);
		return;
	}
	for (const [documentId, password] of data) if (passwords.get(documentId) !== password) take(documentId, password);
});
channel?.postMessage('who knows any?' satisfies Said);

function take(documentId: string, password: string) {
	passwords.set(documentId, password);
	for (const listener of listeners) listener(documentId);
}

/**
 * The passwords of PDFs, for as long as a tab of ours is open: a password never reaches a store. After the last tab was
 * closed or loaded anew, it has to be given again.
 */
export const passwordOf = (documentId: string): string | undefined => passwords.get(documentId);

/** Remembers a password that was seen to open the document, in every tab: any of them may be the one that reads. */
export const keepPassword = (documentId: string, password: string): void => {
	take(documentId, password);
	channel?.postMessage([[documentId, password]] satisfies Said);
};

/** Calls back with the id of a document whose password became known. Returns the way to stop. */
export function onPassword(listener: (documentId: string) => void): () => void {
	listeners.add(listener);
	return () => void listeners.delete(listener);
}
