// @ts-check
import { createHash } from 'node:crypto';

/**
 * One request as it came over the wire. `answered` stays undefined when no answer left.
 * @typedef {{ n: number, at: number, method: string, path: string, id?: string, answered?: number, fault?: string,
 *   bytes: number, sha256?: string, imageSha256?: string, taskId?: string, authorised: boolean, contentType?: string,
 *   accept?: string, cookies: boolean }} WireRequest
 */

const sha256 = (/** @type {string | Buffer} */ data) => createHash('sha256').update(data).digest('hex');

/** Everything that reached the stand-in, in the order it came; also what the browser sent twice by itself. */
export class Ledger {
	/** @type {WireRequest[]} */
	requests = [];

	/**
	 * @param {import('node:http').IncomingMessage} request
	 * @param {number} at
	 * @param {string} path
	 * @param {string | undefined} id
	 * @param {boolean} authorised
	 */
	add(request, at, path, id, authorised) {
		/** @type {WireRequest} */
		const entry = {
			n: this.requests.length + 1,
			at,
			method: request.method ?? '',
			path,
			id,
			bytes: 0,
			authorised,
			contentType: request.headers['content-type'],
			accept: request.headers.accept,
			cookies: request.headers.cookie !== undefined,
		};
		this.requests.push(entry);
		return entry;
	}

	/**
	 * How many requests of a method came for a path; for any path if none is named.
	 * @param {string} method
	 * @param {string} [path]
	 */
	count(method, path) {
		return this.requests.filter((entry) => entry.method === method && (path === undefined || entry.path === path))
			.length;
	}

	reset() {
		this.requests = [];
	}
}

/**
 * Reads a body to its end, or to the byte where it is to break off.
 * @param {import('node:http').IncomingMessage} request
 * @param {WireRequest} entry
 * @param {number} [breakAt]
 * @returns {Promise<Buffer | undefined>} undefined: it broke off
 */
export async function readBody(request, entry, breakAt) {
	/** @type {Buffer[]} */
	const pieces = [];
	// Not `for await`: leaving such a loop destroys the request first, and then the line can no longer be reset.
	const whole = await new Promise((resolve) => {
		request.on('data', (piece) => {
			pieces.push(piece);
			entry.bytes += piece.length;
			if (breakAt !== undefined && entry.bytes >= breakAt) resolve(false);
		});
		request.on('end', () => resolve(true));
		request.on('error', () => resolve(false));
		request.on('close', () => resolve(false));
	});
	if (!whole) return undefined;
	const body = Buffer.concat(pieces);
	if (body.length) entry.sha256 = sha256(body);
	return body;
}

/**
 * @param {WireRequest} entry
 * @param {unknown} body
 */
export function noteImage(entry, body) {
	const image = typeof body === 'object' && body !== null && 'image' in body ? body.image : undefined;
	if (typeof image === 'string') entry.imageSha256 = sha256(Buffer.from(image, 'base64'));
}

/**
 * The body of a refusal (RFC 7807, as ASP.NET writes it).
 * @param {number} status
 * @param {string} title
 * @param {Record<string, string[]>} [errors]
 */
export const problem = (status, title, errors) => ({
	status,
	type: 'application/problem+json; charset=utf-8',
	body: JSON.stringify({
		type: `https://httpstatuses.io/${status}`,
		title,
		status,
		detail: null,
		instance: null,
		errors,
	}),
});
