import { FaultError } from '#lib/model/fault.ts';
import { depart } from './depart.ts';
import type { World } from './world.ts';

/** ms */
const PATIENCE = 10_000;

/**
 * The fault for a request that failed without an answer. A browser does not say why; what can be told apart is told:
 * `offline` (the browser has no network), and `unreachable` with `detail.why`: `blocked` when the server answers a request
 * that asks for no permission (so it refuses this page's origin: CORS, or a filter), else `silent`.
 */
export async function unreachable(address: string, world: World): Promise<FaultError> {
	const { fetch, onLine } = world;
	if (!onLine()) return new FaultError('offline', 'This browser has no network.');
	const root = new URL('/', address).href;
	const { host } = new URL(root);
	try {
		await depart(world, { url: root, purpose: 'probe' });
		// No path of the API is touched and nothing is sent along: it only shows whether anybody is there.
		await fetch(root, {
			mode: 'no-cors',
			credentials: 'omit',
			cache: 'no-store',
			referrerPolicy: 'no-referrer',
			signal: AbortSignal.timeout(PATIENCE),
		});
		return new FaultError('unreachable', `${host} is there, but does not let this page ask it (CORS).`, {
			why: 'blocked',
		});
	} catch (thrown) {
		if (thrown instanceof FaultError) return thrown;
		return new FaultError('unreachable', `${host} does not answer.`, { why: 'silent' });
	}
}
