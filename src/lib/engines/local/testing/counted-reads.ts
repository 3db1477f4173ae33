import { afterAll, afterEach, expect } from 'vitest';
import type { PageImage } from '#lib/model/page-image.ts';
import type { Reading } from '#lib/model/reading.ts';
import type { Settings } from '#lib/model/settings.ts';
import { localEngine, type LocalEngine } from '../engine.ts';
import { never, vendor } from './watched-engine.ts';

/** for all pages that are really read: starting its reader takes as long as reading one */
let real: LocalEngine | undefined;
let engine: LocalEngine | undefined;

/** The page segmentation of every read of the last page, in order. */
export const now = { reads: [] as string[] };

/** To be called once in a file. */
export function closeEngines() {
	afterEach(() => engine !== real && engine?.close());
	afterAll(() => real?.close());
}

const makeEngine = (make: (address: string) => Worker) =>
	localEngine({
		vendor,
		cores: 1,
		spawn: {
			reader(address) {
				const worker = make(address);
				const post = worker.postMessage.bind(worker) as (message: unknown, transfer: Transferable[]) => void;
				let psm = '';
				worker.postMessage = (message: { action: string; payload: { params?: Record<string, string> } }, transfer) => {
					psm = message.payload.params?.tessedit_pageseg_mode ?? psm;
					if (message.action === 'recognize') now.reads.push(psm);
					post(message, transfer as Transferable[]);
				};
				return worker;
			},
		},
	});

/**
 * Reads the image and sees that its progress never goes back: with an engine that is the same for all pages of a file, or
 * with one whose reader is a fake.
 */
export async function read(
	image: PageImage,
	settings: Partial<Settings> = {},
	fake?: (address: string) => Worker,
): Promise<Reading> {
	now.reads = [];
	engine = fake ? makeEngine(fake) : (real ??= makeEngine((address) => new Worker(address)));
	const ticket = await engine.submit(
		{
			taskId: 'task',
			documentId: 'document',
			pages: [1],
			operation: 'text',
			settings: { languages: ['eng'], ...settings },
			images: [image],
		},
		never,
	);
	let furthest = 0;
	for (;;) {
		const said = await engine.status(ticket);
		if (said.status === 'Completed') return (await engine.fetch(ticket)).readings[0]!;
		if (said.status === 'Error') throw new Error(JSON.stringify(said.fault));
		if (said.status === 'Processing') {
			expect(said.progress!).toBeGreaterThanOrEqual(furthest);
			furthest = said.progress!;
		}
		await new Promise((resolve) => setTimeout(resolve, 10));
	}
}
