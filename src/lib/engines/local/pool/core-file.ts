import { relaxedSimd, simd } from 'wasm-feature-detect';

/**
 * The file name of the fastest tesseract core that this browser runs. All three read with LSTM only. It is given as a
 * file because a folder makes tesseract.js load the core as base64 inside JavaScript, a third bigger.
 */
export async function coreFile(): Promise<string> {
	const variant = (await relaxedSimd()) ? 'relaxedsimd-lstm' : (await simd()) ? 'simd-lstm' : 'lstm';
	return `tesseract-core-${variant}.js`;
}
