/** pdf.js for Node 20, which lacks a method that pdf.js uses. */
if (!('withResolvers' in Promise))
	Object.assign(Promise, {
		withResolvers() {
			let [resolve, reject]: ((value?: unknown) => void)[] = [];
			const promise = new Promise((yes, no) => ([resolve, reject] = [yes as never, no]));
			return { promise, resolve, reject };
		},
	});

/** Opens a PDF with pdf.js, as the application does. */
export async function openPdf(bytes: Uint8Array, password?: string) {
	const { getDocument } = await import('pdfjs-dist/legacy/build/pdf.mjs');
	const document = await getDocument({
		data: bytes.slice(),
		password,
		verbosity: 0,
		useSystemFonts: false,
		cMapUrl: 'node_modules/pdfjs-dist/cmaps/',
		standardFontDataUrl: 'node_modules/pdfjs-dist/standard_fonts/',
	}).promise;
	return {
		numPages: document.numPages,
		getPage: (page: number) => document.getPage(page),
		close: () => document.loadingTask.destroy(),
	};
}
