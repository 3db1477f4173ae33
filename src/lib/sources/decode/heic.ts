import { FaultError } from '#lib/model/fault.ts';

interface HeifImage {
	get_width(): number;
	get_height(): number;
	is_primary?(): boolean;
	display(into: ImageData, done: (filled: ImageData | null) => void): void;
	free?(): void;
}

interface Libheif {
	HeifDecoder: new () => { decode(file: Uint8Array): HeifImage[] };
}

/**
 * Decodes HEIC with libheif, turned upright by the file's own marks. The library is LGPL: it lies at
 * `vendor`libheif/libheif.js as it was published, a file of its own that anybody can replace.
 */
export async function decodeHeic(file: ArrayBuffer, vendor: string): Promise<ImageData> {
	const address = `${vendor}libheif/libheif.js`;
	let library: Libheif;
	let part: { default(): Libheif | Promise<Libheif> };
	try {
		part = (await import(/* @vite-ignore */ address)) as typeof part;
	} catch (thrown) {
		// It comes with the first such file, which may be one without a network.
		throw new FaultError('part-missing', `the HEIC decoder could not be fetched: ${String(thrown)}`);
	}
	try {
		library = await part.default();
	} catch (thrown) {
		throw new FaultError('engine-start-failed', `the HEIC decoder does not start: ${String(thrown)}`);
	}
	const images = new library.HeifDecoder().decode(new Uint8Array(file));
	const image = images.find((candidate) => candidate.is_primary?.()) ?? images[0];
	if (!image) throw new FaultError('damaged-file', 'libheif finds no picture');
	const into = new ImageData(image.get_width(), image.get_height());
	const filled = await shown(image, into);
	if (!filled) throw new FaultError('damaged-file', 'libheif cannot decode this');
	return filled;
}

/** libheif decodes in a promise of its own: what breaks there would reach nobody, and be waited for until time is up. */
function shown(image: HeifImage, into: ImageData): Promise<ImageData | null> {
	return new Promise((resolve, reject) => {
		const broken = (event: PromiseRejectionEvent) => {
			event.preventDefault();
			reject(new FaultError('damaged-file', `libheif broke off: ${String(event.reason)}`));
		};
		globalThis.addEventListener('unhandledrejection', broken, { once: true });
		image.display(into, (filled) => {
			globalThis.removeEventListener('unhandledrejection', broken);
			resolve(filled);
		});
	});
}
