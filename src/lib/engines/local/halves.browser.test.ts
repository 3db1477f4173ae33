import { afterEach, expect, it } from 'vitest';
import type { EngineRequest } from '#lib/model/engine.ts';
import { textOf } from '#lib/model/text/text.ts';
import { drawnPage } from './testing/drawn-page.ts';
import { localEngine, type LocalEngine } from './engine.ts';

const vendor = new URL('/vendor/', location.href).href;
const never = new AbortController().signal;

const LINES = [
	'The morning after the storm the whole village came down to the harbour to look at the',
	'boats that had broken loose in the night. Nobody spoke much. The old pilot walked along',
	'the quay with his hands behind his back and counted what was left of the fishing fleet,',
	'and at every empty ring in the wall he stopped for a moment as one does before a grave.',
];
/** One column of 24 lines: a paragraph of 14, a gap, and one of 10. */
const prose = () =>
	drawnPage(
		1700,
		1500,
		Array.from({ length: 24 }, (_, row) => ({
			text: LINES[row % 4]!,
			x: 120,
			y: 120 + row * 52 + (row > 13 ? 40 : 0),
		})),
		{ size: 34 },
	);

let engine: LocalEngine | undefined;
afterEach(() => engine?.close());

/** Reads these pages at once; also how many pictures each reader was given. */
async function read(cores: number, ...images: ReturnType<typeof prose>[]) {
	const given: number[] = [];
	engine = localEngine({
		vendor,
		cores,
		spawn: {
			reader(address) {
				const worker = new Worker(address);
				const index = given.push(0) - 1;
				const post = worker.postMessage.bind(worker) as (message: unknown, transfer: Transferable[]) => void;
				worker.postMessage = (message: { action?: string }, transfer?: unknown) => {
					if (message.action === 'recognize') given[index]!++;
					post(message, transfer as Transferable[]);
				};
				return worker;
			},
		},
	});
	const tickets = await Promise.all(
		images.map((image, i) => {
			const request: EngineRequest = {
				taskId: `task-${i}`,
				documentId: 'document',
				pages: [i + 1],
				operation: 'text',
				settings: { languages: ['eng'] },
				images: [image],
			};
			return engine!.submit(request, never);
		}),
	);
	const readings = [];
	for (const ticket of tickets) {
		for (;;) {
			const said = await engine.status(ticket);
			if (said.status === 'Error') throw new Error(said.fault.message);
			if (said.status === 'Completed') break;
			await new Promise((resolve) => setTimeout(resolve, 20));
		}
		readings.push((await engine.fetch(ticket)).readings[0]!);
	}
	return { readings, given };
}

it('reads one column that is alone in two halves at once, and makes of them what one reader makes of the whole', async () => {
	const both = await read(2, prose());
	expect(both.given).toEqual([1, 1]);
	engine!.close();
	const one = await read(1, prose());
	expect(one.given).toEqual([1]);
	expect(textOf(both.readings[0]!)).toBe(textOf(one.readings[0]!));
	expect(both.readings[0]!.blocks.map(({ kind, lines }) => [kind, lines.length])).toEqual(
		one.readings[0]!.blocks.map(({ kind, lines }) => [kind, lines.length]),
	);
	const places = (of: typeof one) =>
		of.readings[0]!.blocks.flatMap(({ lines }) => lines.flatMap(({ words }) => words.map(({ box }) => box)));
	places(one).forEach((box, i) => {
		const other = places(both)[i]!;
		for (const side of ['x0', 'y0', 'x1', 'y1'] as const)
			expect(Math.abs(other[side] - box[side])).toBeLessThanOrEqual(2);
	});
});

it('reads pages that come together whole, side by side @long', async () => {
	const { given } = await read(2, prose(), prose());
	expect(given).toEqual([1, 1]);
});
