import { dev } from '$app/environment';
import { resolve } from '$app/paths';
import { followDeviceOnly } from '#lib/flow/device-only.ts';
import { guardScriptAddresses } from './trusted-types.ts';

// Before anything else of ours: a policy that is made late leaves the strings before it refused.
if (!dev) guardScriptAddresses();

const RELOADED = 'legible:reloaded-for-chunk';

/** A deploy deletes the chunks of the build before it; a page of that build then reloads once to get the new ones. */
function reloadOnceWhenChunksAreGone(event: Event) {
	const last = Number(sessionStorage.getItem(RELOADED) ?? 0);
	// Offline a reload brings nothing new, and a chunk that is really broken must not make a reload loop.
	if (!navigator.onLine || Date.now() - last < 60_000) return;
	event.preventDefault();
	sessionStorage.setItem(RELOADED, String(Date.now()));
	location.reload();
}

function registerServiceWorker() {
	const script = resolve('/service-worker.js' as '/');
	// Without a service worker (private windows, blocked storage) the application works, online only.
	navigator.serviceWorker.register(script, { type: 'classic', updateViaCache: 'none' }).catch(console.warn);
}

export const init = async () => {
	// Kit waits for it: no line of the application runs before the document obeys the switch.
	await followDeviceOnly();
	addEventListener('vite:preloadError', reloadOnceWhenChunksAreGone);
	if (dev || !('serviceWorker' in navigator)) return;
	// Kit runs this after `load` more often than before: an event that is over never comes.
	if (document.readyState === 'complete') registerServiceWorker();
	else addEventListener('load', registerServiceWorker);
};
