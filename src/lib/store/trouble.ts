import type { Fault } from '#lib/model/fault.ts';

type Listener = (fault: Fault | undefined) => void;

const listeners = new Set<Listener>();
let now: Fault | undefined;

/** True for what stays as it is until the tab is loaded anew, whatever else succeeds meanwhile. */
const lasts = (fault: Fault | undefined) => fault?.code === 'storage-memory' || fault?.code === 'storage-newer';

/** Says that storage refuses, or (`undefined`) that it is well again: a write that fails must be loud. */
export function tellTrouble(fault: Fault | undefined): void {
	if (now === fault || lasts(now)) return;
	now = fault;
	for (const listener of listeners) listener(fault);
}

/** Listens to trouble with storage; called at once with the present state. Returns the way to stop. */
export function onTrouble(listener: Listener): () => void {
	listeners.add(listener);
	listener(now);
	return () => listeners.delete(listener);
}
