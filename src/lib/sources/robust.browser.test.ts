import { commands } from 'vitest/browser';
import { describe, expect, it } from 'vitest';
import { FaultError } from '#lib/model/fault.ts';
import { open } from './open.ts';

declare module 'vitest/browser' {
	interface BrowserCommands {
		sharedManifest(): Promise<string | undefined>;
		sharedFile(name: string): Promise<string>;
	}
}

interface Entry {
	file: string;
	expect: 'decodes' | 'password' | 'clear-error' | 'decodes-or-clear-error' | 'bounded';
	category: string;
	password?: string;
	pages?: number;
	width?: number;
	height?: number;
}

const vendor = new URL('/vendor/', location.href).href;
const manifest = await commands.sharedManifest();
const entries: Entry[] = manifest ? (JSON.parse(manifest) as { robustness: Entry[] }).robustness : [];

async function blobOf(entry: Entry) {
	const text = atob(await commands.sharedFile(entry.file));
	return new Blob([Uint8Array.from(text, (letter) => letter.charCodeAt(0))]);
}

/** What became of a file: its pages, or the fault that refused it. */
async function taken(entry: Entry, password?: string) {
	const pages: { width: number; height: number; dpi: number; ink: number }[] = [];
	let fault: FaultError | undefined;
	let pageCount = 0;
	try {
		const opened = await open(await blobOf(entry), { vendor, ...(password ? { password } : {}) });
		pageCount = opened.pageCount;
		try {
			for (let number = 1; number <= pageCount; number++) {
				const { bitmap, width, height, dpi } = await opened.page(number);
				pages.push({ width, height, dpi, ink: inkOf(bitmap) });
				bitmap.close();
			}
		} finally {
			opened.close();
		}
	} catch (thrown) {
		if (!(thrown instanceof FaultError)) throw thrown;
		fault = thrown;
	}
	return { pages, pageCount, fault };
}

/** The part of the picture that is not nearly white. */
function inkOf(bitmap: ImageBitmap): number {
	const canvas = new OffscreenCanvas(bitmap.width, bitmap.height);
	const context = canvas.getContext('2d', { willReadFrequently: true })!;
	context.drawImage(bitmap, 0, 0);
	const { data } = context.getImageData(0, 0, bitmap.width, bitmap.height);
	let ink = 0;
	for (let at = 0; at < data.length; at += 4) if (data[at]! + data[at + 1]! + data[at + 2]! < 720) ink++;
	return ink / (bitmap.width * bitmap.height);
}

describe.skipIf(!entries.length)('odd files of the shared set', () => {
	for (const entry of entries) {
		const name = entry.file.slice(7);
		switch (entry.expect) {
			case 'decodes':
				it(`shows ${name}`, async () => {
					const { pages, pageCount, fault } = await taken(entry);
					expect(fault).toBeUndefined();
					expect(pages).toHaveLength(entry.pages ?? 1);
					expect(pageCount).toBe(entry.pages ?? 1);
					if (entry.width) expect(pages[0]).toMatchObject({ width: entry.width, height: entry.height });
				});
				break;
			case 'password':
				it(`asks for the password of ${name}`, async () => {
					expect((await taken(entry)).fault?.fault.code).toBe('needs-password');
					expect((await taken(entry, 'certainly not this')).fault?.fault.code).toBe('wrong-password');
					expect((await taken(entry, entry.password)).pages.length).toBeGreaterThan(0);
				});
				break;
			case 'clear-error':
				it(`says why ${name} cannot be shown`, async () => {
					expect((await taken(entry)).fault).toBeDefined();
				});
				break;
			case 'decodes-or-clear-error':
				it(`shows ${name}, or says why not`, async () => {
					const { pages, fault } = await taken(entry);
					expect(fault ?? pages[0]?.ink).toBeTruthy();
				});
				break;
			case 'bounded':
				it(`is done with ${name} in a minute`, async () => {
					const { pages, fault } = await taken(entry);
					expect(fault ?? pages.length).toBeTruthy();
				});
		}
	}
});
