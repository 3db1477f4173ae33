/** How far one page is that is being read now. */
export interface Progress {
	documentId: string;
	page: number;
	/** 0–1; absent when it is no longer being read */
	part?: number;
}

const listeners = new Set<(progress: Progress) => void>();
const channel = typeof BroadcastChannel === 'undefined' ? undefined : new BroadcastChannel('legible-progress');
// Node's channel would keep a test process alive for ever.
(channel as unknown as { unref?: () => void })?.unref?.();

channel?.addEventListener('message', ({ data }: MessageEvent<Progress>) => tell(data));

const tell = (progress: Progress) => {
	for (const listener of [...listeners]) listener(progress);
};

/** Tells every tab, this one too. It is in no store: lost without harm, and a write each second would cost more than it is worth. */
export function tellProgress(progress: Progress): void {
	channel?.postMessage(progress);
	tell(progress);
}

/** Listens to what is told in any tab. Returns the way to stop. */
export function onProgress(listener: (progress: Progress) => void): () => void {
	listeners.add(listener);
	return () => listeners.delete(listener);
}
