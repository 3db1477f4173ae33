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
		outline: () => document.getOutline(),
		/** names of bookmarks, each with the number of the page that it leads to */
		bookmarks: async () => {
			const found: [title: string, page: number][] = [];
			for (const { title, dest } of (await document.getOutline()) ?? [])
				if (Array.isArray(dest)) found.push([title, (await document.getPageIndex(dest[0])) + 1]);
			return found;
		},
		/** the number of the page to which a name leads, from 1 */
		ledTo: async (name: string) => {
			const [page] = (await document.getDestination(name)) ?? [];
			return (await document.getPageIndex(page)) + 1;
		},
		close: () => document.loadingTask.destroy(),
	};
}
