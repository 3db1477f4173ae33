import { expect, test } from 'vitest';
import { lacks } from './lacks.ts';

const whole = {
	isSecureContext: true,
	navigator: { locks: {} },
	crypto: { subtle: {} },
	BroadcastChannel: class {},
	Worker: class {},
	OffscreenCanvas: class {},
	createImageBitmap: () => {},
	DecompressionStream: class {},
	AbortSignal: { any: () => {} },
} as unknown as typeof globalThis;

test('a browser with everything lacks nothing', () => {
	expect(lacks(whole)).toBeUndefined();
});

test('what is missing is named, each by itself', () => {
	for (const [missing, name] of [
		['BroadcastChannel', 'BroadcastChannel'],
		['OffscreenCanvas', 'OffscreenCanvas'],
		['Worker', 'Web Workers'],
		['navigator', 'Web Locks'],
	])
		expect(lacks({ ...whole, [missing!]: undefined })).toEqual({ secureAddress: false, names: [name] });
});

test('an address without https is told from an old browser', () => {
	const plain = { ...whole, isSecureContext: false, navigator: {}, crypto: {} } as unknown as typeof globalThis;
	expect(lacks(plain)).toEqual({ secureAddress: true, names: ['Web Locks', 'Web Crypto'] });
});
