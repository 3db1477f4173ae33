import { describe, expect, it } from 'vitest';
import { UnconfirmedError } from '#lib/model/engine.ts';
import { FaultError } from '#lib/model/fault.ts';
import { listedDocument } from '#lib/store/documents/documents.ts';
import { readingOf } from '#lib/store/pages/readings.ts';
import { submissions } from '#lib/store/ledger/submissions.ts';
import { tasksOf } from '#lib/store/tasks/tasks.ts';
import { readOnDevice, retry, sendAgain } from '../wishes.ts';
import { readingWith, ScriptedEngine, scriptedWorld } from './world-for-tests.ts';
import { add, endRunners, start, startIn, statusOf, tallyIsTrue, until } from './runner-for-tests.ts';

endRunners();

describe('the runner', () => {
	it('reads every page of a document and stores each result with its task', async () => {
		const engine = new ScriptedEngine('device', true);
		const id = await add(5);
		start(engine);
		await until(async () => expect(await statusOf(id)).toBe('Completed'));
		for (let page = 1; page <= 5; page++) expect((await readingOf(id, page))?.page).toBe(page);
		expect(engine.submitted.map(({ pages }) => pages[0])).toEqual([1, 2, 3, 4, 5]);
		await tallyIsTrue(id);
	});

	it('never gives an engine more than it will hold', async () => {
		const engine = new ScriptedEngine('device', true);
		let most = 0;
		engine.onStatus = () => {
			most = Math.max(most, engine.submitted.length);
			return { status: 'Processing' };
		};
		await add(6);
		start(engine);
		await until(async () => expect(engine.submitted.length).toBe(2));
		await new Promise((resolve) => setTimeout(resolve, 100));
		expect(engine.submitted.length).toBe(2);
		expect(most).toBe(2);
	});

	it('reads one page at a time while many files are still to be saved, and as many as it can afterwards', async () => {
		const engine = new ScriptedEngine('device', true);
		engine.capacity = 3;
		let hurried = true;
		let most = 0;
		let together = 0;
		engine.onSubmit = async () => {
			most = Math.max(most, ++together);
			await new Promise((resolve) => setTimeout(resolve, 30));
			together--;
		};
		const id = await add(4);
		startIn({ ...scriptedWorld(engine), hurried: () => hurried });
		await until(async () => expect(await statusOf(id)).toBe('Completed'));
		expect(most).toBe(1);
		hurried = false;
		const later = await add(6);
		await until(async () => expect(await statusOf(later)).toBe('Completed'));
		expect(most).toBe(3);
	});

	it('asks again by itself when the device has forgotten, and asks the user when the cloud has', async () => {
		const device = new ScriptedEngine('device', true);
		device.onSubmit = async () => {
			if (device.submitted.length === 1) device.onStatus = () => ({ status: 'NotExist' });
			else device.onStatus = () => ({ status: 'Completed' });
		};
		const cloud = new ScriptedEngine('cloud', false);
		cloud.onStatus = () => ({ status: 'NotExist' });
		const here = await add(1);
		const there = await add(1, 'cloud');
		start(device, cloud);
		await until(async () => expect(await statusOf(here)).toBe('Completed'));
		await until(async () => expect(await statusOf(there)).toBe('Expired'));
		expect(device.submitted.length).toBe(2);
		expect(cloud.submitted.length).toBe(1);
	});

	it('sends a second time only on the user’s word when the answer was lost', async () => {
		const cloud = new ScriptedEngine('cloud', false);
		cloud.onSubmit = () => Promise.reject(new UnconfirmedError('the connection was reset'));
		const id = await add(3, 'cloud', false);
		start(cloud);
		await until(async () => expect(await statusOf(id)).toBe('Unconfirmed'));
		await new Promise((resolve) => setTimeout(resolve, 100));
		expect(cloud.submitted.length).toBe(1);
		expect((await submissions())[0]).toMatchObject({ outcome: 'unknown', pages: 3 });
		cloud.onSubmit = async () => {};
		await sendAgain(id);
		await until(async () => expect(await statusOf(id)).toBe('Completed'));
		expect(cloud.submitted.length).toBe(2);
	});

	it('reads here what was lost there, page by page', async () => {
		const device = new ScriptedEngine('device', true);
		const cloud = new ScriptedEngine('cloud', false);
		cloud.onSubmit = () => Promise.reject(new UnconfirmedError('the connection was reset'));
		const id = await add(3, 'cloud', false);
		start(device, cloud);
		await until(async () => expect(await statusOf(id)).toBe('Unconfirmed'));
		await readOnDevice(id);
		await until(async () => expect(await statusOf(id)).toBe('Completed'));
		expect(device.submitted.length).toBe(3);
		await tallyIsTrue(id);
	});

	it('waits for the network and goes on when it comes', async () => {
		const cloud = new ScriptedEngine('cloud', false);
		cloud.onSubmit = () =>
			cloud.submitted.length === 1
				? Promise.reject(new FaultError('unreachable', 'no way', { until: Date.now() + 300 }))
				: Promise.resolve();
		const id = await add(1, 'cloud');
		start(cloud);
		await until(async () => expect((await tasksOf(id))[0]?.waiting?.for).toBe('backoff'));
		await until(async () => expect(await statusOf(id)).toBe('Completed'));
		expect(cloud.submitted.length).toBe(2);
		await tallyIsTrue(id);
	});

	it('waits for a part of the application that does not come, and goes on when it does', async () => {
		const device = new ScriptedEngine('device', true);
		const missing = { code: 'part-missing', message: 'not there', detail: { until: Date.now() + 300 } } as const;
		device.onStatus = () =>
			device.submitted.length === 1 ? { status: 'Error', fault: missing } : { status: 'Completed' };
		const id = await add(1);
		start(device);
		await until(async () => expect((await tasksOf(id))[0]?.waiting?.for).toBe('parts'));
		await until(async () => expect(await statusOf(id)).toBe('Completed'));
		expect((await tasksOf(id))[0]?.crashes).toBe(0);
		await tallyIsTrue(id);
	});

	it('sets a page aside after the engine died on it twice, and reads the others', async () => {
		const engine = new ScriptedEngine('device', true);
		engine.onStatus = ({ pages }) =>
			pages[0] === 2
				? { status: 'Error', fault: { code: 'engine-crashed', message: 'gone' } }
				: { status: 'Completed' };
		const id = await add(3);
		start(engine);
		await until(async () => expect(await statusOf(id)).toBe('Error'));
		expect(engine.submitted.filter(({ pages }) => pages[0] === 2).length).toBe(2);
		expect((await tasksOf(id)).map(({ status }) => status)).toEqual(['Completed', 'Error', 'Completed']);
		engine.onStatus = () => ({ status: 'Completed' });
		await retry(id);
		await until(async () => expect(await statusOf(id)).toBe('Completed'));
	});

	it('counts doubtful words of the reading that counts', async () => {
		const engine = new ScriptedEngine('device', true);
		const id = await add(1);
		engine.fetch = (ticket) => {
			const reading = readingWith(engine.held.get(ticket)!, 'one two three');
			reading.blocks[0]!.lines[0]!.words[1]!.confidence = 20;
			return Promise.resolve({ readings: [reading], artifacts: [], warnings: [] });
		};
		start(engine);
		await until(async () => expect(await statusOf(id)).toBe('Completed'));
		expect((await listedDocument(id))?.tally.doubts).toBe(1);
	});

	it('counts pages without text and pages that were not read whole', async () => {
		const engine = new ScriptedEngine('device', true);
		const id = await add(3);
		engine.fetch = (ticket) => {
			const request = engine.held.get(ticket)!;
			const reading = readingWith(request, 'some words');
			if (request.pages[0] === 2) reading.blocks = [];
			if (request.pages[0] === 3) reading.unread = [{ x0: 500, y0: 900, x1: 800, y1: 950 }];
			return Promise.resolve({ readings: [reading], artifacts: [], warnings: [] });
		};
		start(engine);
		await until(async () => expect(await statusOf(id)).toBe('Completed'));
		expect((await listedDocument(id))?.tally).toMatchObject({ textless: 1, unread: 1 });
		await tallyIsTrue(id);
	});
});
