import { UnconfirmedError } from '#lib/model/engine.ts';
import { shut } from '../depart.ts';
import type { Sending, Submitter } from './submitter.ts';
import { transfer, type Answer, type Ending, type Upload } from './transfer.ts';
import { unreachable } from '../unreachable.ts';
import type { World } from '../world.ts';

export interface Posting extends Upload {
	signal: AbortSignal;
	world: World;
	/** who sends it; this tab itself where nobody else can */
	submitter?: Submitter;
	sending?: Sending;
}

/**
 * Sends a submission and returns the answer. Rejects with a FaultError or, if it was stopped, an AbortError when the other
 * side cannot hold all of it, so that sending again is safe; with an UnconfirmedError when nobody knows.
 */
export async function post(posting: Posting): Promise<Answer> {
	const { url, token, body, stalled, thinking, signal, world, submitter, sending } = posting;
	// Named one by one: whoever sends it is told of nothing else.
	const upload: Upload = { url, token, body, stalled, thinking };
	// What surely cannot leave needs no worker to find that out.
	const outlives = submitter && sending && world.onLine() && !world.closed.aborted && !signal.aborted;
	const ending = await (outlives ? submitter.send(upload, sending, signal, world) : transfer(upload, signal, world));
	return meant(ending, url, world);
}

/** What the end of an upload means; see `post`. */
export async function meant(ending: Ending, url: string, world: World): Promise<Answer> {
	if (ending.kind === 'answered') return ending;
	if (ending.kind === 'lost') throw new UnconfirmedError(`Everything was sent, and then ${ending.why}.`);
	if (ending.why === 'closed') throw shut();
	if (ending.why === 'stopped') throw new DOMException('Stopped before it was sent.', 'AbortError');
	throw await unreachable(url, world);
}
