import type { EngineStatus } from '#lib/model/engine.ts';
import { FaultError } from '#lib/model/fault.ts';
import { ask, type Question } from './ask.ts';
import { readResponse, standing } from './response.ts';

/** How the task at this address stands. Rejects with a FaultError when that could not be learned; asking again is safe. */
export async function status(question: Omit<Question, 'purpose'>): Promise<EngineStatus> {
	const text = await ask({ ...question, purpose: 'status' });
	if (text === undefined) return { status: 'NotExist' };
	const known = standing(readResponse(text));
	if (!known) throw new FaultError('cloud-answer-unclear', 'The cloud named a status that is not in its contract.');
	return known;
}
