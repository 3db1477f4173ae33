import { describe, expect, it } from 'vitest';
import { FaultError } from '#lib/model/fault.ts';
import { submissions } from '#lib/store/ledger/submissions.ts';
import { tasksOf } from '#lib/store/tasks/tasks.ts';
import { currentReading } from '../text/current-reading.ts';
import { ask, cancel, leaveIt, readAgain, retry } from '../wishes.ts';
import { ScriptedEngine } from './world-for-tests.ts';
import { add, endRunners, start, statusOf, tallyIsTrue, until } from './runner-for-tests.ts';

endRunners();

const cloud = () => new ScriptedEngine('cloud', false);
const device = () => new ScriptedEngine('device', true);

describe('work that the cloud has accepted', () => {
	it('is asked about again after a question that failed, and is never sent twice for it', async () => {
		const engine = cloud();
		let asked = 0;
		engine.onStatus = () => {
			if (++asked === 1) throw new FaultError('cloud-failed', 'The cloud answered 500.', { until: Date.now() + 20 });
			return { status: 'Completed' };
		};
		const id = await add(1, 'cloud', false);
		start(engine);
		await until(async () => expect(await statusOf(id)).toBe('Completed'));
		expect(engine.submitted).toHaveLength(1);
		await tallyIsTrue(id);
	});

	it('fails when the cloud itself says that it failed', async () => {
		const engine = cloud();
		engine.fetch = () => Promise.reject(new FaultError('cloud-failed', 'No such thing.', { final: 1 }));
		const id = await add(1, 'cloud', false);
		start(engine);
		await until(async () => expect(await statusOf(id)).toBe('Error'));
	});

	it('is fetched again with its ticket when its result made no sense, and not sent again', async () => {
		const engine = cloud();
		const fetch = engine.fetch.bind(engine);
		let broken = true;
		let fetched = 0;
		engine.fetch = (ticket) => {
			fetched++;
			const again = { until: Date.now() + 5 };
			return broken ? Promise.reject(new FaultError('cloud-answer-unclear', 'no JSON', again)) : fetch(ticket);
		};
		const id = await add(1, 'cloud', false);
		start(engine);
		await until(async () => expect(await statusOf(id)).toBe('Error'));
		expect(fetched).toBe(4);
		expect((await tasksOf(id))[0]!.fault?.code).toBe('cloud-result-unclear');
		broken = false;
		await retry(id);
		await until(async () => expect(await statusOf(id)).toBe('Completed'));
		expect(engine.submitted).toHaveLength(1);
	});
});

describe('work that the cloud did not take', () => {
	it('waits while the cloud is left alone or lets nobody sign in, and is sent then', async () => {
		const engine = cloud();
		let tries = 0;
		engine.onSubmit = async () => {
			const passes = { until: Date.now() + 20 };
			if (++tries === 1) throw new FaultError('cloud-failed', 'The token endpoint answered 502.', passes);
			if (tries === 2) throw new FaultError('cloud-failed', 'The cloud lost answers.', { ...passes, held: 1 });
		};
		const id = await add(1, 'cloud', false);
		start(engine);
		await until(async () => expect(await statusOf(id)).toBe('Completed'));
		expect(tries).toBe(3);
	});
});

describe('a reading that was there before', () => {
	it('counts again when another one is stopped', async () => {
		const engine = device();
		const id = await add(2);
		start(engine);
		await until(async () => expect(await statusOf(id)).toBe('Completed'));
		engine.onStatus = () => ({ status: 'Processing' });
		await readAgain(id, [1, 2], { languages: ['deu'] });
		await until(async () => expect(await statusOf(id)).toBe('Processing'));
		await cancel(id);
		await until(async () => expect(await statusOf(id)).toBe('Completed'));
		await tallyIsTrue(id);
	});

	it('of the whole document in the cloud counts again when the pages on this device are stopped', async () => {
		const [far, near] = [cloud(), device()];
		const id = await add(2, 'cloud', false);
		start(far, near);
		await until(async () => expect(await statusOf(id)).toBe('Completed'));
		near.onStatus = () => ({ status: 'Processing' });
		await readAgain(id, [1, 2], { languages: ['eng'] });
		await until(async () => expect(await statusOf(id)).toBe('Processing'));
		await cancel(id);
		await until(async () => expect(await statusOf(id)).toBe('Completed'));
		await tallyIsTrue(id);
	});

	it('counts again when a refusal of another one is left as it is', async () => {
		const [far, near] = [cloud(), device()];
		const id = await add(1);
		start(far, near);
		await until(async () => expect(await statusOf(id)).toBe('Completed'));
		far.onSubmit = () => Promise.reject(new FaultError('no-credits', 'The cloud answered 402.'));
		await ask(id, [1], { engine: 'cloud', operation: 'table', settings: { languages: ['eng'] } });
		await until(async () => expect(await statusOf(id)).toBe('Error'));
		await leaveIt(id);
		expect(await statusOf(id)).toBe('Completed');
		await tallyIsTrue(id);
	});

	it('stays the text of its page when the fonts of the page were asked for', async () => {
		const [far, near] = [cloud(), device()];
		const fetch = far.fetch.bind(far);
		far.fetch = async (ticket) => {
			const result = await fetch(ticket);
			return { ...result, readings: result.readings.map((reading) => ({ ...reading, aside: true, blocks: [] })) };
		};
		const id = await add(1);
		start(far, near);
		await until(async () => expect(await statusOf(id)).toBe('Completed'));
		await ask(id, [1], { engine: 'cloud', operation: 'font', settings: { languages: ['eng'] } });
		await until(async () => expect((await tasksOf(id)).at(-1)?.status).toBe('Completed'));
		expect((await currentReading(id, 1))?.blocks).toHaveLength(1);
		await tallyIsTrue(id);
	});
});

describe('a document for the cloud, else for this device', () => {
	it('is read here when the account has no credit left', async () => {
		const [far, near] = [cloud(), device()];
		far.onSubmit = () => Promise.reject(new FaultError('no-credits', 'The cloud answered 402.'));
		start(far, near);
		const id = await add(1);
		await until(async () => expect(await statusOf(id)).toBe('Completed'));
		await ask(id, [1], { engine: 'cloud', operation: 'text', settings: { languages: ['eng'] }, fallBack: true });
		await until(async () => expect(near.submitted).toHaveLength(2));
		await until(async () => expect(await statusOf(id)).toBe('Completed'));
	});
});

describe('the ledger', () => {
	it('says of a busy cloud that it refused, and nothing of what was held back meanwhile', async () => {
		const engine = cloud();
		let tries = 0;
		const busy = (held: boolean) =>
			new FaultError('cloud-busy', 'The cloud answered 429.', {
				status: 429,
				until: Date.now() + 20,
				...(held && { held: 1 }),
			});
		engine.onSubmit = async () => {
			tries++;
			if (tries < 4) throw busy(tries > 1);
		};
		const id = await add(1, 'cloud', false);
		start(engine);
		await until(async () => expect(await statusOf(id)).toBe('Completed'));
		const ours = (await submissions()).filter(({ documentId }) => documentId === id);
		expect(ours.map(({ outcome }) => outcome)).toEqual(['accepted', 'refused']);
	});
});
