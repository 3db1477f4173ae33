import { FaultError } from '#lib/model/fault.ts';
import { hasInk } from './has-ink.ts';
import { open } from './open.ts';
import { sniff, SNIFF_BYTES } from './sniff.ts';
import { unzip } from './unzip.ts';

/** What became of a file. `ink`: the part of its first page that is not nearly white; `fault`: the code it was refused with. */
export interface Fate {
	ink?: number;
	/** it came out blank, and the application says so */
	said?: boolean;
	fault?: string;
	/** thrown, and no fault: a mistake of ours */
	error?: string;
	ms: number;
}

const MOST_PIXELS = 2_000_000;

/** Takes a file as far as its first page, as the application does; of an archive the first file that can be shown. */
export async function fateOf(file: File, vendor: string): Promise<Fate> {
	const start = performance.now();
	const after = (fate: Omit<Fate, 'ms'>): Fate => ({ ...fate, ms: Math.round(performance.now() - start) });
	try {
		const head = new Uint8Array(await file.slice(0, SNIFF_BYTES).arrayBuffer());
		if (sniff(head).kind !== 'archive') return after(await firstPage(file, vendor));
		let fault = 'empty-file';
		for await (const one of unzip(file)) {
			if ('fault' in one) fault = one.fault.code;
			else return after(await firstPage(one.file, vendor));
		}
		return after({ fault });
	} catch (thrown) {
		if (thrown instanceof FaultError) return after({ fault: thrown.fault.code });
		return after({ error: String(thrown) });
	}
}

async function firstPage(file: File, vendor: string): Promise<{ ink: number; said: boolean }> {
	const opened = await open(file, { vendor });
	try {
		const { bitmap } = await opened.page(1, { maxPixels: MOST_PIXELS });
		const said = !hasInk(bitmap);
		const canvas = new OffscreenCanvas(bitmap.width, bitmap.height);
		const context = canvas.getContext('2d', { willReadFrequently: true })!;
		context.drawImage(bitmap, 0, 0);
		bitmap.close();
		const { data } = context.getImageData(0, 0, canvas.width, canvas.height);
		let ink = 0;
		for (let at = 0; at < data.length; at += 4) if (data[at]! + data[at + 1]! + data[at + 2]! < 720) ink++;
		return { ink: ink / (canvas.width * canvas.height), said };
	} finally {
		opened.close();
	}
}
