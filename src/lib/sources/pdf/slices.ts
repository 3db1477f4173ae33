import { PDFDataRangeTransport } from 'pdfjs-dist';

/** Hands pieces of a file to the PDF library as it asks for them, so that a large file is never in memory whole. */
export class Slices extends PDFDataRangeTransport {
	#blob: Blob;
	#failed: (thrown: unknown) => void;

	/** `failed`: called when the file cannot be read any more, because it was changed or its disk is gone. */
	constructor(blob: Blob, failed: (thrown: unknown) => void) {
		super(blob.size, null);
		this.#blob = blob;
		this.#failed = failed;
	}

	override requestDataRange(begin: number, end: number): void {
		this.#blob
			.slice(begin, end)
			.arrayBuffer()
			.then((piece) => this.onDataRange(begin, new Uint8Array(piece)), this.#failed);
	}
}
