import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { WatchedWorker, type Question } from './watched-worker.ts';

class FakeWorker extends EventTarget {
	sent: unknown[] = [];
	terminated = false;
	postMessage(message: unknown) {
		if (typeof message === 'symbol') throw new DOMException('cannot be cloned', 'DataCloneError');
		this.sent.push(message);
	}
	terminate() {
		this.terminated = true;
	}
	says(data: unknown) {
		this.dispatchEvent(new MessageEvent('message', { data }));
	}
}

describe('a worker under watch', () => {
	let fake: FakeWorker;
	let worker: WatchedWorker;
	const question = (message: unknown = 'question'): Question<string> => ({
		message,
		limit: 1000,
		hear(data) {
			if (data === 'bad') throw new Error('bad');
			return data === 'alive' ? 'alive' : typeof data === 'string' ? { answer: data } : undefined;
		},
	});
	const outcome = (promise: Promise<unknown>) =>
		promise.then(
			(answer) => ({ answer }),
			(thrown: { fault?: { code: string } }) => thrown.fault?.code ?? thrown,
		);

	beforeEach(() => {
		vi.useFakeTimers();
		fake = new FakeWorker();
		worker = new WatchedWorker(fake as unknown as Worker);
	});
	afterEach(() => {
		vi.useRealTimers();
	});

	it('passes on the answer, and can be asked again', async () => {
		for (const answer of ['one', 'two']) {
			const asked = worker.ask(question());
			fake.says(7);
			fake.says(answer);
			expect(await asked).toBe(answer);
		}
		expect(fake.sent).toEqual(['question', 'question']);
	});

	it('ends a worker that gives no sign of life', async () => {
		const asked = outcome(worker.ask(question()));
		vi.advanceTimersByTime(999);
		expect(fake.terminated).toBe(false);
		vi.advanceTimersByTime(1);
		expect(await asked).toBe('engine-hung');
		expect(fake.terminated).toBe(true);
		expect(worker.ended).toBe(true);
	});

	it('gives a worker more time when it shows a sign of life', async () => {
		const asked = outcome(worker.ask(question()));
		for (let sign = 0; sign < 5; sign++) {
			vi.advanceTimersByTime(700);
			fake.says('alive');
		}
		fake.says('answer');
		expect(await asked).toEqual({ answer: 'answer' });
	});

	it('does not take the sleep of the machine for a hang', async () => {
		const asked = outcome(worker.ask(question()));
		// After a sleep, a timer that became due meanwhile fires once, before anything that the worker said is heard.
		vi.runOnlyPendingTimers();
		expect(worker.ended).toBe(false);
		fake.says('answer');
		expect(await asked).toEqual({ answer: 'answer' });
	});

	it('keeps no timer after an answer', async () => {
		const asked = worker.ask(question());
		fake.says('answer');
		await asked;
		expect(vi.getTimerCount()).toBe(0);
	});

	it('tells a script that did not come from a crash', async () => {
		const asked = outcome(worker.ask(question()));
		fake.dispatchEvent(new Event('error'));
		expect(await asked).toBe('part-missing');
	});

	it('reports a crash, and answers nothing afterwards', async () => {
		const asked = outcome(worker.ask(question()));
		fake.dispatchEvent(Object.assign(new Event('error'), { message: 'out of memory' }));
		expect(await asked).toBe('engine-crashed');
		expect(fake.terminated).toBe(true);
		expect(await outcome(worker.ask(question()))).toBe('engine-crashed');
	});

	it('rejects what is under way with the reason it is ended for', async () => {
		const reason = new DOMException('cancelled', 'AbortError');
		const asked = outcome(worker.ask(question()));
		worker.end(reason);
		expect(await asked).toBe(reason);
		expect(vi.getTimerCount()).toBe(0);
	});

	it('lives on when an answer is a refusal', async () => {
		const asked = outcome(worker.ask(question()));
		fake.says('bad');
		expect(await asked).toEqual(new Error('bad'));
		expect(worker.ended).toBe(false);
	});

	it('lives on when a question cannot be sent', async () => {
		expect(await outcome(worker.ask(question(Symbol())))).toMatchObject({ name: 'DataCloneError' });
		const asked = worker.ask(question());
		fake.says('answer');
		expect(await asked).toBe('answer');
	});

	it('takes no second question while one is under way', async () => {
		const first = worker.ask(question());
		await expect(worker.ask(question())).rejects.toThrow('one question at a time');
		fake.says('answer');
		expect(await first).toBe('answer');
	});
});
