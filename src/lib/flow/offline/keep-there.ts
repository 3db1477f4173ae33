interface Progress {
	bytesDone: number;
	bytesTotal: number;
	ready: boolean;
	ended: boolean;
}

/** ms without a word */
const LIMIT = 60_000;

/**
 * Has the service worker fetch, verify and keep one of our own engine files; `onProgress` hears a part of 1. Resolves to
 * whether it is kept. Without a service worker it is only asked whether the file can be had.
 */
export async function keepThere(path: string, onProgress: (part: number) => void): Promise<boolean> {
	const worker = navigator.serviceWorker?.controller;
	if (!worker) return (await fetch(path, { method: 'HEAD' }).catch(() => undefined))?.ok ?? false;
	return new Promise<boolean>((resolve) => {
		const { port1, port2 } = new MessageChannel();
		const end = (kept: boolean) => {
			clearTimeout(watchdog);
			port1.close();
			resolve(kept);
		};
		// The browser may end a service worker in mid-work without a word.
		let watchdog = setTimeout(() => end(false), LIMIT);
		port1.onmessage = ({ data }: MessageEvent<Progress>) => {
			clearTimeout(watchdog);
			watchdog = setTimeout(() => end(false), LIMIT);
			if (data.bytesTotal) onProgress(data.bytesDone / data.bytesTotal);
			if (data.ended) end(data.ready);
		};
		worker.postMessage({ keep: path }, [port2]);
	});
}
