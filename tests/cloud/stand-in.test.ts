import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { enums, paths } from './contract.mjs';
import { pdf } from './made-files.mjs';
import { installed, plainPng } from './media.mjs';
import { CREDENTIALS, start, type StandIn } from './start.mjs';

const PNG = plainPng(8, 8, 255).toString('base64');
const TEXT = { text: 'Canned text.\n', hocr: "<span class='ocrx_word' title='bbox 1 2 3 4'>Canned</span>" };
const renderer = await installed('pdftoppm');
const NOW = { pending: 0, processing: 0 };

let cloud: StandIn;
beforeAll(async () => {
	cloud = await start({ seed: 'test' });
});
afterAll(() => cloud.stop());
beforeEach(() => {
	cloud.reset();
	cloud.set({ canned: TEXT, timing: NOW });
});

const askToken = (clientSecret = CREDENTIALS.clientSecret, grant = 'client_credentials') =>
	fetch(`${cloud.origin}/connect/token`, {
		method: 'POST',
		body: new URLSearchParams({
			grant_type: grant,
			client_id: CREDENTIALS.clientId,
			client_secret: clientSecret,
		}),
	});

async function bearer(): Promise<Record<string, string>> {
	const { access_token } = (await (await askToken()).json()) as { access_token: string };
	return { Authorization: `Bearer ${access_token}` };
}

const address = (path: string, id?: string) =>
	`${cloud.origin}/v5.0/ocr/${path}${id === undefined ? '' : `?id=${encodeURIComponent(id)}`}`;

async function post(path: string, body: unknown, headers: Record<string, string> = {}) {
	return fetch(address(path), {
		method: 'POST',
		headers: { ...(await bearer()), 'Content-Type': 'application/json', Accept: 'text/plain', ...headers },
		body: typeof body === 'string' ? body : JSON.stringify(body),
	});
}

async function ask(path: string, id: string) {
	const response = await fetch(address(path, id), { headers: await bearer() });
	return (await response.json()) as {
		taskStatus: string;
		responseStatusCode: string;
		results: { type: string; data: string }[] | null;
	};
}

/** Submits and fetches, and gives the results as types and bytes. */
async function done(path: string, body: unknown) {
	const id = await (await post(path, body)).text();
	await cloud.queue.settle();
	const { results } = await ask(path, id);
	return (results ?? []).map(({ type, data }) => ({ type, bytes: Buffer.from(data, 'base64') }));
}

describe('the token endpoint', () => {
	it('gives a bearer token for an hour', async () => {
		const response = await askToken();
		expect(response.status).toBe(200);
		expect(await response.json()).toMatchObject({ expires_in: 3600, token_type: 'Bearer' });
	});

	it('refuses a wrong secret and an unknown grant with 400', async () => {
		expect((await askToken('wrong')).status).toBe(400);
		expect((await askToken(undefined, 'password')).status).toBe(400);
	});

	it('bans an id and secret for ten minutes after five failures, and no other pair', async () => {
		for (let n = 0; n < 5; n++) expect((await askToken('wrong')).status).toBe(400);
		const banned = await askToken('wrong');
		expect(banned.status).toBe(429);
		expect(banned.headers.get('Retry-After')).toBe('600');
		expect((await askToken()).status).toBe(200);
		cloud.advanceClock(601_000);
		expect((await askToken('wrong')).status).toBe(400);
	});
});

describe('authorisation', () => {
	it('is asked of every path but the trials', async () => {
		for (const [path, { takes, settings, trial }] of Object.entries(paths)) {
			const body =
				takes === 'speech'
					? { text: 'x', settings: { language: 'English', resultType: 'Wav' } }
					: settings
						? { image: PNG, settings: path === 'RecognizeRegions' ? { regions: [region(0)] } : {} }
						: { image: PNG };
			expect([path, (await post(path, body, { Authorization: '' })).status]).toEqual([path, trial ? 200 : 401]);
			expect([path, (await post(path, body)).status]).toEqual([path, 200]);
		}
	});

	it('ends with the token, by the clock or when tokens are revoked', async () => {
		const headers = await bearer();
		const status = async () => (await fetch(address('Utilities/GetTaskStatus', 'x'), { headers })).status;
		expect(await status()).toBe(200);
		cloud.advanceClock(3_600_001);
		expect(await status()).toBe(401);
		const later = await bearer();
		cloud.revokeTokens();
		expect((await fetch(address('Utilities/GetTaskStatus', 'x'), { headers: later })).status).toBe(401);
	});
});

const region = (order: number) => ({ order, rect: { topLeftX: 0, topLeftY: 0, bottomRightX: 9, bottomRightY: 9 } });

describe('what the contract refuses', () => {
	const refusals: [string, string, unknown][] = [
		['a body that is no JSON', 'RecognizeImage', '{"image": '],
		['a body that is no object', 'RecognizeImage', [PNG]],
		['an image that is missing', 'RecognizeImage', { settings: {} }],
		['settings that are missing', 'RecognizeImage', { image: PNG }],
		['an empty image', 'BinarizeImage', { image: '' }],
		['an image that is no Base64', 'BinarizeImage', { image: 'äöü=' }],
		['Base64 without its padding', 'BinarizeImage', { image: PNG.replace(/=+$/, '').slice(0, -1) }],
		['a data: address for an image', 'BinarizeImage', { image: `data:image/png;base64,${PNG}` }],
		['a key that it does not know', 'RecognizeImage', { image: PNG, settings: {}, fileName: 'x' }],
		['settings where there are none', 'DeskewImage', { image: PNG, settings: {} }],
		['a setting that it does not know', 'RecognizeImage', { image: PNG, settings: { makeDewarping: true } }],
		['rotate in the spelling of the docs', 'RecognizeImage', { image: PNG, settings: { rotate: 90 } }],
		['a language that there is not', 'RecognizeImage', { image: PNG, settings: { language: 'Auto' } }],
		['handwriting in its old spelling', 'RecognizeImage', { image: PNG, settings: { language: 'HWT_eng' } }],
		['the docs’ CraftPoly', 'RecognizeImage', { image: PNG, settings: { dsrMode: 'CraftPoly' } }],
		['a table’s result type elsewhere', 'RecognizeTable', { image: PNG, settings: { resultType: 'Excel' } }],
		['a boolean in quotes', 'RecognizeImage', { image: PNG, settings: { makeBinarization: 'true' } }],
		['half a degree', 'RecognizeImage', { image: PNG, settings: { Rotate: 0.5 } }],
		['regions that are missing', 'RecognizeRegions', { image: PNG, settings: {} }],
		[
			'a region without its corners',
			'RecognizeRegions',
			{ image: PNG, settings: { regions: [{ order: 0, rect: {} }] } },
		],
		['speech of nothing', 'ConvertTextToSpeech', { text: '', settings: { language: 'English', resultType: 'Wav' } }],
		['speech in German', 'ConvertTextToSpeech', { text: 'x', settings: { language: 'German', resultType: 'Wav' } }],
		['speech without a result type', 'ConvertTextToSpeech', { text: 'x', settings: { language: 'English' } }],
		[
			'more than 500 characters in the trial',
			'ConvertTextToSpeechTrial',
			{ text: 'x'.repeat(501), settings: { language: 'English', resultType: 'Wav' } },
		],
	];
	it.each(refusals)('is %s: 400, with the reason', async (_, path, body) => {
		const response = await post(path, body);
		expect(response.status).toBe(400);
		expect(response.headers.get('Content-Type')).toMatch('application/problem+json');
		const said = (await response.json()) as { status: number; errors: Record<string, string[]> };
		expect(said.status).toBe(400);
		expect(Object.keys(said.errors).length).toBeGreaterThan(0);
		expect(cloud.queue.list()).toEqual([]);
	});

	it('is another content type than JSON (415), an unknown path (404), a wrong verb (405), a missing id (400)', async () => {
		expect((await post('RecognizeImage', 'x', { 'Content-Type': 'application/octet-stream' })).status).toBe(415);
		expect((await post('Recognize', { image: PNG })).status).toBe(404);
		expect((await post('Utilities/GetTaskStatus', {})).status).toBe(405);
		expect((await fetch(address('RecognizeImage'), { headers: await bearer() })).status).toBe(400);
	});

	it('takes every language and every value of every enum', async () => {
		for (const language of enums.Language!)
			expect((await post('RecognizeImage', { image: PNG, settings: { language } })).status).toBe(200);
		for (const resultType of enums.ResultType!)
			expect((await post('RecognizeImage', { image: PNG, settings: { resultType } })).status).toBe(200);
		expect(enums.Language).toHaveLength(154);
	});
});

describe('a task', () => {
	it('is Pending, Processing, Completed by the clock, and is forgotten after 24 hours', async () => {
		cloud.set({ timing: { pending: 60_000, processing: 60_000 } });
		const id = await (await post('RecognizeImage', { image: PNG, settings: {} })).text();
		expect(id).toMatch(/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/);
		await cloud.queue.settle();
		const status = async () => (await ask('Utilities/GetTaskStatus', id)).taskStatus;
		expect(await status()).toBe('Pending');
		cloud.advanceClock(61_000);
		expect(await status()).toBe('Processing');
		cloud.advanceClock(60_000);
		expect(await status()).toBe('Completed');
		expect((await ask('Utilities/GetTaskStatus', id)).results).toBeNull();
		expect((await ask('RecognizeImage', id)).results).toHaveLength(1);
		cloud.advanceClock(24 * 3_600_000);
		expect(await ask('RecognizeImage', id)).toMatchObject({
			taskStatus: 'NotExist',
			responseStatusCode: 'TaskNotFound',
		});
	});

	it('is known to the path that took it only, and DELETE elsewhere leaves it alone', async () => {
		const id = await (await post('RecognizeImage', { image: PNG, settings: {} })).text();
		expect((await ask('RecognizePdf', id)).taskStatus).toBe('NotExist');
		const remove = async (path: string) =>
			(await fetch(address(path, id), { method: 'DELETE', headers: await bearer() })).status;
		expect(await remove('RecognizePdf')).toBe(200);
		expect((await ask('RecognizeImage', id)).taskStatus).toBe('Completed');
		expect(await remove('RecognizeImage')).toBe(200);
		expect((await ask('RecognizeImage', id)).taskStatus).toBe('NotExist');
	});

	it('has its id in quotes when JSON was asked for', async () => {
		const response = await post('DewarpImage', { image: PNG }, { Accept: 'application/json' });
		expect(await response.text()).toMatch(/^"[0-9a-f-]{36}"$/);
	});

	it('ends as Error when the file is no picture, or a PDF on a path for pictures', async () => {
		cloud.set({ canned: null });
		for (const bytes of ['not a picture', '%PDF-1.4\n%%EOF']) {
			const image = Buffer.from(bytes).toString('base64');
			const id = await (await post('RecognizeImage', { image, settings: {} })).text();
			await cloud.queue.settle();
			expect((await ask('RecognizeImage', id)).taskStatus).toBe('Error');
		}
	});
});

describe('results', () => {
	it('are the files that were asked for', async () => {
		const starts = (await done('RecognizeImage', { image: PNG, settings: { resultType: 'TextAndPdfAndHocr' } })).map(
			({ type, bytes }) => [type, bytes.toString('latin1', 0, 4)],
		);
		expect(starts).toEqual([
			['Text', 'Cann'],
			['Pdf', '%PDF'],
			['Hocr', '<spa'],
		]);
		const tables = await done('RecognizeTable', { image: PNG, settings: { resultTypeTable: 'CsvAndExcel' } });
		expect(tables.map(({ type, bytes }) => [type, bytes.toString('latin1', 0, 2)])).toEqual([
			['Csv', 'Ca'],
			['Excel', 'PK'],
		]);
		const [picture] = await done('UpscaleImage', { image: PNG });
		expect(picture?.bytes.toString('base64')).toBe(PNG);
		const settings = { language: 'English', resultType: 'Wav' };
		const [sound] = await done('ConvertTextToSpeech', { text: 'Two words', settings });
		expect([sound?.type, sound?.bytes.toString('latin1', 0, 4)]).toEqual(['WavFile', 'RIFF']);
		expect(sound?.bytes.readUInt32LE(4)).toBe((sound?.bytes.length ?? 0) - 8);
	});

	it.skipIf(!renderer)(
		'of a PDF are what stands on its pages, one after the other',
		async () => {
			cloud.set({ canned: null });
			const image = pdf(['A first page about foxes', 'A second page about dogs']).toString('base64');
			const entries = await done('RecognizePdf', { image, settings: { resultType: 'TextAndPdfAndHocr' } });
			const [text, file, hocr] = entries.map(({ bytes }) => bytes.toString());
			expect(text).toMatch(/first page about foxes[\s\S]+second page about dogs/);
			expect(file).toMatch(/^%PDF-/);
			expect(hocr?.match(/class='ocr_page'/g)).toHaveLength(2);
			expect(hocr).not.toContain('/tmp');
		},
		60_000,
	);

	it('have one word in ten starred in the trial', async () => {
		cloud.set({ canned: { ...TEXT, text: 'one two three four five six seven' } });
		const [text] = await done('RecognizeImageTrial', { image: PNG, settings: {} });
		expect(text?.bytes.toString()).toBe('one two three four **** six seven');
	});
});

describe('other origins', () => {
	const preflight = (path: string) =>
		fetch(address(path), {
			method: 'OPTIONS',
			headers: { Origin: 'http://a.test', 'Access-Control-Request-Method': 'POST' },
		});

	it('may ask after a preflight, and may not read Retry-After', async () => {
		const leave = await preflight('RecognizeImage');
		expect(leave.status).toBe(204);
		expect(leave.headers.get('Access-Control-Allow-Headers')).toBe('authorization, content-type');
		const answer = await askToken();
		expect(answer.headers.get('Access-Control-Allow-Origin')).toBe('*');
		expect(answer.headers.get('Access-Control-Expose-Headers')).toBeNull();
	});

	it('are turned away when CORS is switched off', async () => {
		cloud.set({ cors: false });
		expect((await preflight('RecognizeImage')).headers.get('Access-Control-Allow-Origin')).toBeNull();
		expect((await askToken()).headers.get('Access-Control-Allow-Origin')).toBeNull();
	});
});

describe('control and ledger', () => {
	it('note what came over the wire, with the picture’s SHA-256 and no secret', async () => {
		await post('BinarizeImage', { image: PNG });
		const state = await (await fetch(`${cloud.origin}/__control/state`)).text();
		expect(JSON.parse(state)).toMatchObject({
			requests: [
				{ method: 'POST', path: 'token', answered: 200 },
				{ method: 'POST', path: 'BinarizeImage', answered: 200, imageSha256: expect.stringMatching(/^[0-9a-f]{64}$/) },
			],
		});
		expect(state).not.toContain(CREDENTIALS.clientSecret);
	});

	it('make a fault for as many requests as said', async () => {
		const send = (verb: string, body: unknown) =>
			fetch(`${cloud.origin}/__control/${verb}`, { method: 'POST', body: JSON.stringify(body) });
		await send('fault', { kind: 'status', status: 503, retryAfter: 7, times: 2, path: 'DeskewImage' });
		const statuses = [];
		for (let n = 0; n < 3; n++) statuses.push((await post('DeskewImage', { image: PNG })).status);
		expect(statuses).toEqual([503, 503, 200]);
		expect((await send('fault', { kind: 'earthquake' })).status).toBe(400);
	});

	it('lose the answer and keep the task, or break off before it is one', async () => {
		cloud.fault({ kind: 'lost', path: 'DeskewImage' });
		await expect(post('DeskewImage', { image: PNG })).rejects.toThrow();
		expect(cloud.queue.list()).toHaveLength(1);
		cloud.fault({ kind: 'reset-at', bytes: 10, path: 'DeskewImage' });
		await expect(post('DeskewImage', { image: PNG })).rejects.toThrow();
		cloud.fault({ kind: 'reset-after-body', path: 'DeskewImage' });
		await expect(post('DeskewImage', { image: PNG })).rejects.toThrow();
		expect(cloud.queue.list()).toHaveLength(1);
	});
});
