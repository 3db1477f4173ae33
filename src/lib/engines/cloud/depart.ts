import type { Purpose } from '#lib/model/departure.ts';
import { FaultError } from '#lib/model/fault.ts';
import type { World } from './world.ts';

export const shut = () => new FaultError('device-only', 'Nothing may leave this device.');

/**
 * The door that every request goes through: notes it, and rejects with the fault `device-only` when nothing may leave.
 * `bytes` are those of the body. The query of the address is left out of the note: it holds the id of somebody's work.
 */
export async function depart(
	{ closed, leaving, now }: Pick<World, 'closed' | 'leaving' | 'now'>,
	{ url, purpose, bytes = 0, taskId }: { url: string; purpose: Purpose; bytes?: number; taskId?: string },
): Promise<void> {
	if (closed.aborted) throw shut();
	const { origin, pathname } = new URL(url);
	await leaving({ at: now(), purpose, origin, path: pathname, bytes, ...(taskId ? { taskId } : {}) });
	if (closed.aborted) throw shut();
}
