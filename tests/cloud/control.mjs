// @ts-check
/**
 * @typedef {import('./start.mjs').StandIn} StandIn
 */

/** Only programs on this machine that name it by its own address may move the clock and make faults. */
function isOwn(/** @type {import('node:http').IncomingMessage} */ request) {
	const from = request.socket.remoteAddress ?? '';
	const host = (request.headers.host ?? '').replace(/:\d+$/, '');
	return /^(::1|(::ffff:)?127\.\d+\.\d+\.\d+)$/.test(from) && ['127.0.0.1', 'localhost', '[::1]'].includes(host);
}

/**
 * Control over HTTP, all JSON:
 *   GET  /__control/state     { requests, tasks, tokens }
 *   POST /__control/fault     a fault (see faults.mjs)
 *   POST /__control/clear     no more faults
 *   POST /__control/clock     { advance: ms }
 *   POST /__control/settings  { cors, expose, canned, timing, tokenLifetime, credentials } (any of them)
 *   POST /__control/revoke    every token dies
 *   POST /__control/reset     as new
 * @param {StandIn} standIn
 * @param {import('node:http').IncomingMessage} request
 * @param {import('node:http').ServerResponse} response
 * @param {string} verb
 */
export async function control(standIn, request, response, verb) {
	const headers = {
		'Access-Control-Allow-Origin': '*',
		'Access-Control-Allow-Headers': 'content-type',
		'Content-Type': 'application/json',
	};
	const say = (/** @type {number} */ status, /** @type {unknown} */ body) =>
		void response.writeHead(status, headers).end(JSON.stringify(body));
	if (!isOwn(request)) return say(403, { error: 'Only from this machine.' });
	if (request.method === 'OPTIONS') return void response.writeHead(204, headers).end();
	let text = '';
	for await (const piece of request) text += piece;
	try {
		const body = text ? JSON.parse(text) : {};
		if (request.method === 'GET' && verb === 'state') return say(200, standIn.state());
		if (request.method !== 'POST') return say(405, { error: 'POST, please.' });
		if (verb === 'fault') standIn.fault(body);
		else if (verb === 'clear') standIn.clearFaults();
		else if (verb === 'clock') standIn.advanceClock(Number(body.advance));
		else if (verb === 'settings') standIn.set(body);
		else if (verb === 'revoke') standIn.revokeTokens();
		else if (verb === 'reset') standIn.reset();
		else return say(404, { error: `no such control: ${verb}` });
		say(200, {});
	} catch (error) {
		say(400, { error: error instanceof Error ? error.message : String(error) });
	}
}
