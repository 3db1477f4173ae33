import { FaultError } from '#lib/model/fault.ts';

interface Libjxl {
	decode(file: ArrayBuffer): ImageData | null;
}

/** Decodes JPEG XL with libjxl, which lies at `vendor`jxl/jxl_dec.js with its wasm beside it. */
export async function decodeJxl(file: ArrayBuffer, vendor: string): Promise<ImageData> {
	const address = `${vendor}jxl/jxl_dec.js`;
	let library: Libjxl;
	try {
		const loaded = (await import(/* @vite-ignore */ address)) as { default(options: object): Promise<Libjxl> };
		library = await loaded.default({ noInitialRun: true });
	} catch (thrown) {
		throw new FaultError('engine-start-failed', `the JPEG XL decoder is not here: ${String(thrown)}`);
	}
	const image = library.decode(file);
	if (!image) throw new FaultError('damaged-file', 'libjxl cannot decode this');
	return image;
}
