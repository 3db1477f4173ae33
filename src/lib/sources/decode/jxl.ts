import { FaultError } from '#lib/model/fault.ts';

interface Libjxl {
	decode(file: ArrayBuffer): ImageData | null;
}

/** Decodes JPEG XL with libjxl, which lies at `vendor`jxl/jxl_dec.js with its wasm beside it. */
export async function decodeJxl(file: ArrayBuffer, vendor: string): Promise<ImageData> {
	const address = `${vendor}jxl/jxl_dec.js`;
	let library: Libjxl;
	let part: { default(options: object): Promise<Libjxl> };
	try {
		part = (await import(/* @vite-ignore */ address)) as typeof part;
	} catch (thrown) {
		// It comes with the first such file, which may be one without a network.
		throw new FaultError('part-missing', `the JPEG XL decoder could not be fetched: ${String(thrown)}`);
	}
	try {
		library = await part.default({ noInitialRun: true });
	} catch (thrown) {
		throw new FaultError('engine-start-failed', `the JPEG XL decoder does not start: ${String(thrown)}`);
	}
	const image = library.decode(file);
	if (!image) throw new FaultError('damaged-file', 'libjxl cannot decode this');
	return image;
}
