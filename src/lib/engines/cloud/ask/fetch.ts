import { FaultError } from '#lib/model/fault.ts';
import { ask, type Question } from './ask.ts';
import { fromBase64 } from '../base64.ts';
import { readResponse, standing, warningsIn } from './response.ts';

/** One entry of a result: what the cloud calls it, and its bytes. */
export interface Entry {
	type: string;
	bytes: Uint8Array<ArrayBuffer>;
}

export interface Fetched {
	entries: Entry[];
	warnings: string[];
}

/**
 * The results of a finished task. Rejects with a FaultError: `result-lost` when the cloud no longer has them, `detail.final` when
 * it says that there will be none; anything else may be asked again.
 */
export async function fetchResult(question: Omit<Question, 'purpose'>): Promise<Fetched> {
	const text = await ask({ ...question, purpose: 'fetch' });
	const response = text === undefined ? undefined : readResponse(text);
	const said = response && standing(response);
	if (!response || said?.status === 'NotExist')
		throw new FaultError('result-lost', 'The cloud no longer has the result.');
	if (said?.status === 'Error') throw new FaultError(said.fault.code, said.fault.message, { final: 1 });
	if (said?.status !== 'Completed') throw new FaultError('cloud-answer-unclear', 'The result is not there yet.');
	// A list that is empty may be that of an empty page; none at all is an answer that lacks its main part.
	if (!response.results) throw new FaultError('cloud-answer-unclear', 'The cloud calls it done, and sent no results.');
	const entries: Entry[] = [];
	for (const { type, data } of response.results) {
		if (!data) continue;
		try {
			entries.push({ type: type ?? '', bytes: fromBase64(data) });
		} catch {
			throw new FaultError('cloud-answer-unclear', 'A result is not the Base64 that it should be.');
		}
	}
	return { entries, warnings: warningsIn(response) };
}
