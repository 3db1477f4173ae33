import * as v from 'valibot';
import type { EngineStatus } from '#lib/model/engine.ts';
import { FaultError } from '#lib/model/fault.ts';
import { visible } from '#lib/model/text/visible.ts';

const Messages = v.nullish(v.array(v.string()));

/** The API's OCRResponse and TTSResponse, as far as we need them; what is not needed may be anything. */
const Response = v.object({
	taskStatus: v.nullish(v.string()),
	responseStatusCode: v.nullish(v.string()),
	results: v.nullish(v.array(v.object({ type: v.nullish(v.string()), data: v.nullish(v.string()) }))),
	error: v.nullish(v.union([v.string(), v.object({ messages: Messages, warnings: Messages })])),
});

/** An answer about a task. */
export type TaskResponse = v.InferOutput<typeof Response>;

/** Reads an answer about a task. Throws a FaultError when it is none: HTML, broken JSON, another shape. */
export function readResponse(text: string): TaskResponse {
	let json: unknown;
	try {
		json = JSON.parse(text);
	} catch {
		throw new FaultError('cloud-answer-unclear', 'The cloud answered with something that is no JSON.');
	}
	const read = v.safeParse(Response, json);
	if (!read.success || !(read.output.taskStatus || read.output.responseStatusCode))
		throw new FaultError('cloud-answer-unclear', 'The cloud answered in a form that is not in its contract.');
	return read.output;
}

const is = (said: string | null | undefined, ...names: string[]) =>
	names.some((name) => name.toLowerCase() === said?.toLowerCase());

/** Warnings, and messages that came with a success: shown, and no failure. */
export function warningsIn({ error }: TaskResponse): string[] {
	if (!error) return [];
	const all = typeof error === 'string' ? [error] : [...(error.warnings ?? []), ...(error.messages ?? [])];
	return all.map((warning) => visible(warning.trim().slice(0, 1000))).filter(Boolean);
}

/** How a task stands. `taskStatus` leads; `responseStatusCode` tells what was lost. Undefined: it is in no known word. */
export function standing(response: TaskResponse): EngineStatus | undefined {
	const { taskStatus, responseStatusCode } = response;
	if (is(taskStatus, 'NotExist') || is(responseStatusCode, 'TaskNotFound', 'ResultDataLost'))
		return { status: 'NotExist' };
	if (is(taskStatus, 'Pending')) return { status: 'Pending' };
	if (is(taskStatus, 'Processing')) return { status: 'Processing' };
	if (is(taskStatus, 'Completed')) return { status: 'Completed' };
	if (is(taskStatus, 'Error')) {
		const message = warningsIn(response).join(' ') || 'The cloud gave no reason.';
		return { status: 'Error', fault: { code: 'cloud-failed', message: message.slice(0, 1000) } };
	}
	return undefined;
}
