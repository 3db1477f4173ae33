import { expect, it, onTestFinished, vi } from 'vitest';
import { onChanges } from '#lib/store/changes.ts';
import { onProgress, type Progress } from '../progress.ts';
import { ScriptedEngine } from './world-for-tests.ts';
import { add, endRunners, start, statusOf, until } from './runner-for-tests.ts';

endRunners();

function heard() {
	const told: Progress[] = [];
	onTestFinished(onProgress((progress) => void told.push(progress)));
	return told;
}

it('tells how far a page is while it is read, and then that it no longer is', async () => {
	const told = heard();
	const engine = new ScriptedEngine('device', true);
	let part: number | undefined = 0;
	engine.onStatus = () => (part === undefined ? { status: 'Completed' } : { status: 'Processing', progress: part });
	const documentId = await add(1);
	start(engine);
	await until(async () => expect(told.at(-1)).toEqual({ documentId, page: 1, part: 0 }));
	const stored = vi.fn();
	onTestFinished(onChanges(stored));
	part = 0.6;
	await until(async () => {
		engine.poke();
		expect(told.at(-1)).toEqual({ documentId, page: 1, part: 0.6 });
	});
	expect(stored).not.toHaveBeenCalled();
	part = undefined;
	engine.poke();
	await until(async () => expect(told.at(-1)).toEqual({ documentId, page: 1 }));
	expect(await statusOf(documentId)).toBe('Completed');
});

it('tells nothing of work whose engine does not know how far it is', async () => {
	const told = heard();
	const engine = new ScriptedEngine('device', true);
	let asked = 0;
	engine.onStatus = () => (asked++ ? { status: 'Completed' } : { status: 'Processing' });
	const documentId = await add(1);
	start(engine);
	await until(async () => {
		engine.poke();
		expect(await statusOf(documentId)).toBe('Completed');
	});
	expect(told).toEqual([]);
});
