/** How far the application is with working without a network. */
export interface OfflineState {
	/** Everything is here: the application works with the network cut. */
	ready: boolean;
	/** Bytes of engine files that are here, of `bytesTotal`; both 0 until known. */
	bytesDone: number;
	bytesTotal: number;
	/** A newer version is here and waits for `applyUpdate`. */
	updateWaiting: boolean;
	/** The service worker answers for this page; so workers have their policy on every host. */
	controlled: boolean;
}

interface Progress {
	bytesDone: number;
	bytesTotal: number;
	ready: boolean;
	ended: boolean;
}

const RETRY_MS = 60_000;
const LOOK_FOR_UPDATES_MS = 3_600_000;

let state: OfflineState = { ready: false, bytesDone: 0, bytesTotal: 0, updateWaiting: false, controlled: false };
const listeners = new Set<(state: OfflineState) => void>();
let started = false;

/**
 * Tells `listener` the state now and whenever it changes, until the returned function is called. The first call begins
 * to make the application ready for offline. Where there is no service worker the state stays as it begins.
 */
export function watchOffline(listener: (state: OfflineState) => void): () => void {
	listeners.add(listener);
	listener(state);
	if (!started && 'serviceWorker' in navigator) {
		started = true;
		void start(navigator.serviceWorker);
	}
	return () => listeners.delete(listener);
}

/** Lets the waiting version take over; every tab of ours reloads once when it has. Does nothing when none is waiting. */
export async function applyUpdate(): Promise<void> {
	const registration = await navigator.serviceWorker?.getRegistration();
	registration?.waiting?.postMessage('skip-waiting');
}

function change(part: Partial<OfflineState>) {
	state = { ...state, ...part };
	for (const listener of listeners) listener(state);
}

async function start(container: ServiceWorkerContainer) {
	change({ controlled: Boolean(container.controller) });
	let reloading = false;
	container.addEventListener('controllerchange', () => {
		// The first worker takes the page as it is; one that takes over from another brings another build.
		if (state.controlled && !reloading) {
			reloading = true;
			location.reload();
		}
		change({ controlled: Boolean(container.controller) });
	});

	const registration = await container.ready;
	if (!container.controller) registration.active?.postMessage('claim');
	void makeReady(registration);
	void announceUpdate(registration);
	registration.addEventListener('updatefound', () => void announceUpdate(registration));
	lookForUpdates(registration);
}

/** Has the files for offline fetched, and again after a failure: when the network comes, else after a while. */
async function makeReady(registration: ServiceWorkerRegistration) {
	// Longer each time: where the disk is full, every try fetches megabytes for nothing.
	for (let wait = RETRY_MS; ; wait *= 2) {
		const worker = registration.active;
		if (worker && (await getReady(worker, change))) return;
		await new Promise<void>((again) => {
			addEventListener('online', () => again(), { once: true });
			setTimeout(again, wait);
		});
	}
}

/** Asks `worker` to fetch what it lacks. Resolves, when no more is coming now, to whether everything is there. */
function getReady(worker: ServiceWorker, onProgress: (progress: Partial<OfflineState>) => void) {
	return new Promise<boolean>((resolve) => {
		const { port1, port2 } = new MessageChannel();
		// The browser may end a service worker in mid-work without a word.
		let watchdog = setTimeout(() => end(false), RETRY_MS);
		const end = (ready: boolean) => {
			clearTimeout(watchdog);
			port1.close();
			resolve(ready);
		};
		port1.onmessage = ({ data }: MessageEvent<Progress>) => {
			clearTimeout(watchdog);
			watchdog = setTimeout(() => end(false), RETRY_MS);
			onProgress({ bytesDone: data.bytesDone, bytesTotal: data.bytesTotal, ready: data.ready });
			if (data.ended) end(data.ready);
		};
		worker.postMessage('get-ready', [port2]);
	});
}

/** Says that an update is there once the new version is installed and has tried to fetch what it needs for offline. */
async function announceUpdate(registration: ServiceWorkerRegistration) {
	const worker = registration.waiting ?? registration.installing;
	if (!worker || !registration.active) return;
	await new Promise<void>((installed) => {
		const look = () => worker.state !== 'installing' && installed();
		worker.addEventListener('statechange', look);
		look();
	});
	if (worker.state !== 'installed') return;
	await getReady(worker, () => {});
	if (registration.waiting === worker) change({ updateWaiting: true });
}

/** A tab that stays open for days makes no navigation, and only those let the browser look for a newer version. */
function lookForUpdates(registration: ServiceWorkerRegistration) {
	let last = Date.now();
	document.addEventListener('visibilitychange', () => {
		if (document.hidden || Date.now() - last < LOOK_FOR_UPDATES_MS) return;
		last = Date.now();
		registration.update().catch(() => {});
	});
}
