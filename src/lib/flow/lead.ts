import { isAbort } from '#lib/model/fault.ts';

const LOCK = 'legible-runner';
const PING_MS = 5_000;
/** A visible tab that hears nothing from the runner for this long takes over: a frozen tab keeps its lock. */
const SILENCE_MS = 15_000;

/**
 * Runs `work` in one tab of the whole browser: the one that holds the lock. When that tab goes, or stays silent because
 * it was frozen, the next begins. `work` must end soon after its signal is aborted. `lock` names another lock, for a tab
 * whose library no other tab can see. Returns the way to stop.
 */
export function lead(work: (signal: AbortSignal) => Promise<void>, lock = LOCK): () => void {
	const stopped = new AbortController();
	const channel = new BroadcastChannel(lock);
	let leading: AbortController | undefined;
	let lastHeard = performance.now();

	channel.addEventListener('message', (event: MessageEvent<string>) => {
		if (event.data === 'pong') lastHeard = performance.now();
		if (event.data === 'ping' && leading && !leading.signal.aborted) channel.postMessage('pong');
	});

	async function stand(steal: boolean) {
		const mine = new AbortController();
		try {
			await navigator.locks.request(lock, steal ? { steal } : { signal: stopped.signal }, async () => {
				leading = mine;
				await work(mine.signal);
			});
		} catch (error) {
			// Stolen while we were frozen, or stopped: both are no faults.
			if (!isAbort(error)) console.error('The runner ended:', error);
		} finally {
			mine.abort();
			if (leading === mine) leading = undefined;
			lastHeard = performance.now();
		}
	}

	async function standAgain() {
		while (!stopped.signal.aborted) {
			await stand(false);
			// The work ended by itself or was taken away: wait a moment, so that a broken start is no busy loop.
			await new Promise((resolve) => setTimeout(resolve, 1_000));
		}
	}

	const listening = setInterval(() => {
		if (leading || document.visibilityState !== 'visible') {
			lastHeard = performance.now();
			return;
		}
		channel.postMessage('ping');
		if (performance.now() - lastHeard > SILENCE_MS) void stand(true);
	}, PING_MS);

	const release = () => leading?.abort();
	document.addEventListener('freeze', release);

	void standAgain();
	return () => {
		clearInterval(listening);
		document.removeEventListener('freeze', release);
		stopped.abort();
		leading?.abort();
		channel.close();
	};
}
