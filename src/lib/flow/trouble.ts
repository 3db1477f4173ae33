import type { Fault } from '#lib/model/fault.ts';

type Listener = (fault: Fault | undefined) => void;

const listeners = new Set<Listener>();
let now: Fault | undefined;

/** Says that storage refuses, or (`undefined`) that it is well again: a write that fails must be loud. */
export function tellTrouble(fault: Fault | undefined): void {
	if (now === fault) return;
	now = fault;
	for (const listener of listeners) listener(fault);
}

/** Listens to trouble with storage; called at once with the present state. */
export function onTrouble(listener: Listener): () => void {
	listeners.add(listener);
	listener(now);
	return () => listeners.delete(listener);
}
