import * as pdfjs from 'pdfjs-dist';
import rendererAddress from 'pdfjs-dist/build/pdf.renderer.min.mjs?worker&url';
import workerAddress from 'pdfjs-dist/build/pdf.worker.min.mjs?worker&url';
import { didNotCome } from '#lib/model/did-not-come.ts';
import { FaultError } from '#lib/model/fault.ts';
import { Lane } from '../lane.ts';
import { limits } from '../limits.ts';
import { missingPicture } from './missing-pictures.ts';
import { pdfFault } from './pdf-fault.ts';
import { Slices } from './slices.ts';

interface Live {
	document: Promise<pdfjs.PDFDocumentProxy>;
	/** rejects when a worker crashes, the file cannot be read any more, or all was ended */
	broken: Promise<never>;
	fail(thrown: unknown): void;
	end(): void;
}

/** An aborted page that has worked this long may be one that never ends: the library is ended with it. */
const PATIENCE_MS = 5_000;

/**
 * One PDF in the PDF library, in two workers of its own: one parses, one draws. After a hang or a crash both are killed
 * and the file is opened again for the next page.
 */
export class PdfFile {
	#blob: Blob;
	#password: string | undefined;
	#vendor: string;
	#lane = new Lane();
	#live: Live | undefined;
	#piece: number;
	#strict: boolean;
	/** pictures that the library gave up since this was last set to 0 */
	missing = 0;

	/**
	 * `strict`: a fault in a page's content ends the page; otherwise what is faulty is left out without a word. `piece`: bytes
	 * that are fetched of the file at once; the library keeps all that it fetched.
	 */
	constructor(blob: Blob, password: string | undefined, vendor: string, strict: boolean, piece = 1 << 16) {
		this.#piece = piece;
		this.#blob = blob;
		this.#password = password;
		this.#vendor = vendor;
		this.#strict = strict;
	}

	/**
	 * Lends the document to `work`, one work at a time. Rejects with a FaultError ('page-damaged' for whatever the library
	 * throws, 'page-too-slow' after `limitMs`), or with the signal's AbortError.
	 */
	run<Result>(
		work: (document: pdfjs.PDFDocumentProxy) => Promise<Result>,
		{ signal, limitMs = limits.renderMs }: { signal?: AbortSignal | undefined; limitMs?: number },
	): Promise<Result> {
		let begun = 0;
		return this.#lane.run(
			async () => {
				begun = performance.now();
				const live = (this.#live ??= this.#open());
				const document = await live.document;
				try {
					return await Promise.race([work(document), live.broken]);
				} catch (thrown) {
					throw pdfFault(thrown, 'page-damaged');
				}
			},
			{
				signal,
				limitMs,
				stop: (why) => {
					if (why === 'late' || performance.now() - begun > PATIENCE_MS) this.close();
				},
				late: () => new FaultError('page-too-slow', 'the PDF took too long', { seconds: limitMs / 1_000 }),
			},
		);
	}

	close(): void {
		this.#live?.end();
		this.#live = undefined;
	}

	#open(): Live {
		const parser = new Worker(workerAddress, { type: 'module' });
		const drawer = new Worker(rendererAddress, { type: 'module' });
		let fail: Live['fail'] = () => undefined;
		const broken = new Promise<never>((_, reject) => (fail = reject));
		parser.addEventListener('error', (event) =>
			fail(
				didNotCome(event)
					? new FaultError('part-missing', 'the PDF library could not be fetched')
					: new Error(event.message),
			),
		);
		parser.addEventListener('message', ({ data }) => {
			if (missingPicture(data)) this.missing++;
		});

		// The library takes its drawing worker from this global at the moment of the call.
		pdfjs.GlobalWorkerOptions.rendererPorts = [drawer];
		const task = pdfjs.getDocument({
			worker: pdfjs.PDFWorker.create({ port: parser, verbosity: pdfjs.VerbosityLevel.ERRORS }),
			range: new Slices(this.#blob, (thrown) => fail(thrown)),
			verbosity: pdfjs.VerbosityLevel.ERRORS,
			...(this.#password === undefined ? {} : { password: this.#password }),
			wasmUrl: `${this.#vendor}pdfjs/wasm/`,
			cMapUrl: `${this.#vendor}pdfjs/cmaps/`,
			cMapPacked: true,
			standardFontDataUrl: `${this.#vendor}pdfjs/standard_fonts/`,
			iccUrl: `${this.#vendor}pdfjs/iccs/`,
			maxImageSize: limits.pdfImagePixels,
			canvasMaxAreaInBytes: limits.pdfCanvasBytes,
			enableXfa: false,
			// Names of fonts, which say what is bold.
			fontExtraProperties: true,
			useSystemFonts: false,
			disableAutoFetch: true,
			disableStream: true,
			rangeChunkSize: this.#piece,
			stopAtErrors: this.#strict,
		});
		pdfjs.GlobalWorkerOptions.rendererPorts = [];

		const document = Promise.race([task.promise, broken]).catch((thrown: unknown) => {
			throw pdfFault(thrown, 'damaged-file');
		});
		const live: Live = {
			document,
			broken,
			fail,
			end: () => {
				fail(new DOMException('Closed', 'AbortError'));
				// Asking the library to end waits for an answer of its worker, which a hanging one never gives.
				parser.terminate();
				drawer.terminate();
				task.destroy().catch(() => undefined);
			},
		};
		// Another may be open by the time at which this one is known to be dead.
		const forget = () => {
			if (this.#live === live) this.close();
		};
		document.catch(forget);
		broken.catch(forget);
		return live;
	}
}
