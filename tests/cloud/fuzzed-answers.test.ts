import { afterAll, beforeAll, expect, it } from 'vitest';
import { operations } from '#lib/engines/cloud/operations.ts';
import { textOf } from '#lib/model/text/text.ts';
import { ending, lab } from './page/lab.ts';
import { CANNED } from './page/sheet.ts';

/** Answers that are changed by seed: `FUZZED=20000 npx vitest run tests/cloud/fuzzed-answers.test.ts` for many, `SEED` for others. */
const ANSWERS = Number(process.env['FUZZED'] ?? 150);
const FIRST = Number(process.env['SEED'] ?? 1);
/** the answers of so many seeds are looked at by one engine, before it is made anew for the next operation */
const ROUND = 50;
const OPERATIONS = ['text', 'table', 'invoice', 'find-regions', 'font', 'receipt', 'binarise'] as const;

const at = lab();
const thrown: string[] = [];
const listen = (error: Error) => thrown.push(String(error));
beforeAll(() => at.browser.page.on('pageerror', listen));
afterAll(() => at.browser.page.off('pageerror', listen));

/** What each verb may end with when its answer is none; whatever is not here is a defect. */
const FAULTS = {
	check: ['cloud-answer-unclear', 'unreachable'],
	submit: ['unconfirmed'],
	status: ['cloud-answer-unclear', 'unreachable'],
	fetch: ['cloud-answer-unclear', 'cloud-result-unclear', 'result-lost', 'cloud-failed', 'unreachable'],
};
type Verb = keyof typeof FAULTS;

/** What is wrong with a value that a verb gave; nothing where it is one that the queue and the desk can go on with. */
function wrong(verb: Verb, value: unknown): string | undefined {
	if (verb === 'check') return value && typeof value === 'object' ? undefined : `check gave ${typeof value}`;
	if (verb === 'submit') return typeof value === 'string' && value.trim() ? undefined : 'an empty ticket';
	if (verb === 'status') {
		const { status } = value as { status: string };
		return ['Pending', 'Processing', 'Completed', 'NotExist', 'Error'].includes(status)
			? undefined
			: `status ${status}`;
	}
	const { readings, artifacts, warnings } = value as Awaited<
		ReturnType<Awaited<ReturnType<typeof at.engine>>['fetch']>
	>;
	if (!Array.isArray(readings) || !Array.isArray(artifacts) || !Array.isArray(warnings)) return 'no lists';
	if (!warnings.every((warning) => typeof warning === 'string')) return 'a warning that is no text';
	if (!readings.length && !artifacts.length) return 'nothing, and no fault';
	for (const reading of readings) {
		if (typeof textOf(reading) !== 'string') return 'a reading without text';
		for (const word of reading.blocks.flatMap(({ lines }) => lines.flatMap(({ words }) => words))) {
			if (typeof word.text !== 'string') return 'a word that is no text';
			if (!Object.values(word.box).every(Number.isFinite)) return `a word's box ${JSON.stringify(word.box)}`;
		}
	}
	return undefined;
}

it(
	`${ANSWERS} answers changed at random end in a result, a ticket or a fault, and no work is sent twice`,
	async () => {
		const problems: string[] = [];
		const ends: Record<string, number> = {};
		for (let first = FIRST; first < FIRST + ANSWERS; first += ROUND) {
			at.cloud.reset();
			at.cloud.set({ preflightAge: 600, canned: CANNED, timing: { pending: 0, processing: 0 } });
			const engine = await at.engine({ speed: 100 });
			const operation = OPERATIONS[Math.floor(first / ROUND) % OPERATIONS.length]!;
			const ticket = await engine.submit(at.request({ operation }));
			for (let seed = first; seed < Math.min(first + ROUND, FIRST + ANSWERS); seed++) {
				const verb = (['status', 'fetch', 'submit', 'fetch', 'check'] as const)[seed % 5]!;
				const asked = {
					status: { method: 'GET', path: 'Utilities/GetTaskStatus' },
					fetch: { method: 'GET' },
					// Not the token, which is asked for by POST as well.
					submit: { method: 'POST', path: operations.find((row) => row.operation === operation)!.path },
					check: { path: 'token' },
				};
				// A cloud that fails five times in a row would be left alone for a while.
				await engine.tryNow();
				const before = at.cloud.state().tasks.length;
				at.cloud.fault({ kind: 'mutated', seed, times: 0, ...asked[verb] });
				const work: Record<Verb, () => Promise<unknown>> = {
					check: () => engine.check(),
					submit: () => engine.submit(at.request({ operation })),
					status: () => engine.status(ticket),
					fetch: () => engine.fetch(ticket),
				};
				const ended = await ending(work[verb]().then((value) => ({ value })));
				at.cloud.clearFaults();
				const said =
					typeof ended === 'object'
						? wrong(verb, ended.value)
						: FAULTS[verb].includes(ended)
							? undefined
							: `ended with ${ended}`;
				if (said) problems.push(`seed ${seed}, ${verb}: ${said}`);
				const end = `${verb}: ${typeof ended === 'object' ? 'a value' : ended}`;
				ends[end] = (ends[end] ?? 0) + 1;
				const accepted = at.cloud.state().tasks.length - before;
				if (accepted !== (verb === 'submit' ? 1 : 0)) problems.push(`seed ${seed}, ${verb}: ${accepted} tasks`);
			}
			await engine.tryNow();
			expect(wrong('fetch', await engine.fetch(ticket)), `after the answers from seed ${first} on`).toBeUndefined();
		}
		console.log(`answers: ${ANSWERS} (from ${FIRST})`, ends);
		expect(problems).toEqual([]);
		expect(thrown).toEqual([]);
	},
	60_000 + ANSWERS * 500,
);
