import { dev } from '$app/environment';
import { resolve } from '$app/paths';
import { updated } from '$app/state';
import { followDeviceOnly } from '#lib/flow/cloud/device-only.ts';
import type { FaultCode } from '#lib/model/fault.ts';
import { guardScriptAddresses } from './trusted-types.ts';

// Before anything else of ours: a policy that is made late leaves the strings before it refused.
if (!dev) guardScriptAddresses();

const RELOADED = 'legible:reloaded-for-chunk';

/**
 * A part of the application did not come. After a deploy, which deletes the chunks of the build before it, the page loads
 * the new ones, once: a chunk that is really broken must not make a loop. Nothing else is worth a reload: with the network
 * or the server gone it would leave the browser's error page where somebody's work was.
 */
async function missPart() {
	const last = Number(sessionStorage.getItem(RELOADED) ?? 0);
	if (Date.now() - last < 60_000 || !(await updated.check()))
		return void dispatchEvent(new Event('part-missing' satisfies FaultCode));
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
	addEventListener('vite:preloadError', missPart);
	if (dev || !('serviceWorker' in navigator)) return;
	// Kit runs this after `load` more often than before: an event that is over never comes.
	if (document.readyState === 'complete') registerServiceWorker();
	else addEventListener('load', registerServiceWorker);
};
