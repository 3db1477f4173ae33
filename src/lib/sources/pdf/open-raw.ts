import type * as pdfjs from 'pdfjs-dist';
import { PdfFile } from './pdf-file.ts';

/** A PDF as the library sees it: for whoever wants its text items, not its pictures. */
export interface RawPdf {
	numPages: number;
	getPage(number: number): Promise<pdfjs.PDFPageProxy>;
	close(): Promise<void>;
}

/** Text lies in small streams among large pictures, which nobody wants here. */
const TEXT_PIECE = 1 << 14;

/** Opens a PDF in a worker of its own. Rejects with a FaultError. */
export async function openRaw(blob: Blob, password: string | undefined, vendor: string): Promise<RawPdf> {
	const file = new PdfFile(blob, password, vendor, false, TEXT_PIECE);
	return {
		numPages: await file.run((document) => Promise.resolve(document.numPages), {}),
		getPage: (number) => file.run((document) => document.getPage(number), {}),
		close: () => Promise.resolve(file.close()),
	};
}
