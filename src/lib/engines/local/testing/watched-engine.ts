import { afterEach } from 'vitest';
import type { EngineRequest, EngineStatus } from '#lib/model/engine.ts';
import type { PageImage } from '#lib/model/page-image.ts';
import { localEngine, type LocalEngine, type LocalOptions } from '../engine.ts';
import { drawnPage } from './drawn-page.ts';

export const vendor = new URL('/vendor/', location.href).href;
/** a signal that is never aborted */
export const never = new AbortController().signal;
let tasks = 0;

/** To read this image, as a task of its own. */
export function requestFor(image: PageImage, languages = ['eng']): EngineRequest {
	tasks++;
	return {
		taskId: `task-${tasks}`,
		documentId: 'document',
		pages: [tasks],
		operation: 'text',
		settings: { languages },
		images: [image],
	};
}

/** Two lines, with "quick brown fox" and "lazy dog". */
export const shortPage = () =>
	drawnPage(1200, 400, [
		{ text: 'The quick brown fox jumps over', x: 80, y: 120 },
		{ text: 'the lazy dog near the river.', x: 80, y: 190 },
	]);

/** So many lines: each takes tesseract a good part of a tenth of a second, and preparing them hardly anything. */
export const pageOf = (rows: number) =>
	drawnPage(
		1400,
		120 + rows * 44,
		Array.from({ length: rows }, (_, row) => ({
			text: `Line ${row + 1}: whoever reads this page from top to bottom takes a good while longer`,
			x: 60,
			y: 80 + row * 44,
		})),
		{ size: 34, dpi: 200 },
	);

/** Takes tesseract some seconds. */
export const longPage = () => pageOf(55);

/** The engine that a test has made, and every worker of a reader that it made, in order. */
export const now = { readers: [] as Worker[] } as { engine: LocalEngine; readers: Worker[] };

/** The engine of a test ends with it. To be called once in a file. */
export const closeEngines = () => afterEach(() => now.engine?.close());

/** Makes the engine of a test, with one reader at a time where nothing else is said. */
export function make(options: Partial<LocalOptions> = {}): LocalEngine {
	now.readers = [];
	now.engine = localEngine({
		vendor,
		cores: 1,
		...options,
		spawn: {
			reader(address) {
				const worker = options.spawn?.reader?.(address) ?? new Worker(address);
				now.readers.push(worker);
				return worker;
			},
			...(options.spawn?.preparer && { preparer: options.spawn.preparer }),
		},
	});
	return now.engine;
}

async function until(ticket: string, wanted: (said: EngineStatus) => boolean): Promise<EngineStatus> {
	for (;;) {
		const said = await now.engine.status(ticket);
		if (wanted(said)) return said;
		if (said.status === 'Error') throw new Error(JSON.stringify(said.fault));
		await new Promise((resolve) => setTimeout(resolve, 10));
	}
}
export const done = (ticket: string) => until(ticket, (said) => said.status === 'Completed');
export const failed = (ticket: string) => until(ticket, (said) => said.status === 'Error');
export const midway = (ticket: string) =>
	until(ticket, (said) => said.status === 'Processing' && (said.progress ?? 0) > 0.05);

/** Gives the image to the engine of the test. */
export const submit = (image: PageImage, languages?: string[]) =>
	now.engine.submit(requestFor(image, languages), never);

/** Reads the image with the engine of the test. */
export async function read(image: PageImage) {
	const ticket = await submit(image);
	await done(ticket);
	return (await now.engine.fetch(ticket)).readings[0]!;
}
