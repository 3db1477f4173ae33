const channel = typeof BroadcastChannel === 'undefined' ? undefined : new BroadcastChannel('legible-try-now');
(channel as unknown as { unref?: () => void })?.unref?.();
const listeners = new Set<() => void>();

channel?.addEventListener('message', () => {
	for (const listener of listeners) listener();
});

/** Says in every tab that the user does not want to wait any longer for the cloud. */
export function sayTryNow(): void {
	channel?.postMessage(true);
	for (const listener of listeners) listener();
}

/** Listens to it; returns the way to stop. */
export function onTryNow(listener: () => void): () => void {
	listeners.add(listener);
	return () => listeners.delete(listener);
}
