import { readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { looksLikeTraineddata } from './traineddata.ts';

const packed = readFileSync('node_modules/@tesseract.js-data/eng/4.0.0_best_int/eng.traineddata.gz');
const plain = gunzipSync(packed);
const looks = (bytes: Uint8Array | string) => looksLikeTraineddata(new Blob([bytes as BlobPart]));

describe('a file of language data', () => {
	it('is known, packed and plain', async () => {
		expect(await looks(packed)).toBe(true);
		expect(await looks(plain)).toBe(true);
	});

	it('is not taken when it is cut off, a page, or another packed file', async () => {
		expect(await looks(plain.subarray(0, plain.length / 2))).toBe(false);
		expect(await looks(packed.subarray(0, packed.length / 2))).toBe(false);
		expect(await looks('<!doctype html>'.repeat(100))).toBe(false);
		expect(await looks('')).toBe(false);
	});

	it('is not taken without a network, as data of Tesseract 3 is', async () => {
		const old = Buffer.from(plain);
		old.writeBigInt64LE(-1n, 4 + 8 * 17);
		expect(await looks(old)).toBe(false);
	});
});
