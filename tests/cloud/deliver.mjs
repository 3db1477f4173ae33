// @ts-check
import { mutated } from './mutated.mjs';

/**
 * @typedef {import('node:http').ServerResponse} ServerResponse
 * @typedef {import('./api.mjs').Answer} Answer
 * @typedef {import('./faults.mjs').Fault} Fault
 */

const HTML = '<!doctype html><html><head><title>Sign in</title></head><body><h1>Network login</h1></body></html>';

/**
 * Cuts the line so that the other side sees a reset, not an end.
 * @param {import('node:net').Socket | null} socket
 */
export function cut(socket) {
	if (!socket || socket.destroyed) return;
	socket.resetAndDestroy();
}

/**
 * The answer that a fault puts in the place of the right one.
 * @param {Fault} fault
 * @param {Answer} answer
 * @returns {Answer}
 */
export function spoil(fault, answer) {
	const asJson = { status: 200, type: 'application/json; charset=utf-8' };
	switch (fault.kind) {
		case 'status': {
			const body =
				typeof fault.body === 'string' ? fault.body : fault.body === undefined ? '' : JSON.stringify(fault.body);
			const headers = fault.retryAfter === undefined ? undefined : { 'Retry-After': String(fault.retryAfter) };
			return { status: fault.status ?? 500, type: fault.type ?? 'text/plain', body, headers };
		}
		case 'html':
			return { status: 200, type: 'text/html', body: HTML };
		case 'malformed-json':
			return { ...asJson, body: '{"id": "x", "taskStatus": "Comp' };
		case 'wrong-schema':
			return { ...asJson, body: JSON.stringify(fault.body ?? { taskStatus: 7, results: 'none' }) };
		case 'junk':
			return { ...asJson, body: 'a'.repeat(fault.bytes ?? 1 << 20) };
		case 'mutated':
			return { ...answer, body: mutated(String(answer.body ?? ''), fault.seed ?? 1) };
		default:
			return answer;
	}
}

/**
 * Sends an answer, whole or broken off after `bytes` of its body.
 * @param {ServerResponse} response
 * @param {Answer} answer
 * @param {Record<string, string>} cors
 * @param {number} [bytes]
 */
export function send(response, answer, cors, bytes) {
	const body = typeof answer.body === 'object' ? answer.body : Buffer.from(answer.body ?? '', 'utf8');
	const headers = {
		...cors,
		...answer.headers,
		...(answer.type ? { 'Content-Type': answer.type } : {}),
		...(answer.status === 204 ? {} : { 'Content-Length': String(body.length) }),
		'Cache-Control': 'no-store',
	};
	response.writeHead(answer.status, headers);
	if (bytes === undefined) return void response.end(body);
	response.write(body.subarray(0, bytes), () => setTimeout(() => cut(response.socket), 20));
}
