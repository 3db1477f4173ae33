import { announce } from './changes.ts';

/**
 * The switch "On this device only" is a cache of its own, there while it is on: the service worker asks for it at every page it
 * serves and must not touch the library's database, which may be in the middle of a change of its stores.
 */
const CACHE = 'device-only';

/** What a page is bound to while the switch is on, beside its own policy: a browser enforces both. */
export const CLOSED_POLICY = "connect-src 'self'";

/** Whether nothing may leave this device. Rejects when that cannot be learned: then it is to be taken for on. */
export const deviceOnly = async (): Promise<boolean> => Boolean(await globalThis.caches?.has(CACHE));

/** Sets the switch. Rejects when the browser's storage refuses. */
export async function setDeviceOnly(on: boolean): Promise<void> {
	if (on) await (await caches.open(CACHE)).put('/device-only', new Response('on'));
	else await caches.delete(CACHE);
	announce({ what: 'settings' });
}
