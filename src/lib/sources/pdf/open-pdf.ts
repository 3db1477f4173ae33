import { FaultError } from '#lib/model/fault.ts';
import type { Scan } from '#lib/model/scan.ts';
import { limits } from '../limits.ts';
import type { Opened, OpenOptions } from '../open.ts';
import { drawPage } from './draw-page.ts';
import { drawScan, isTaken, sizeOfScan } from './draw-scan.ts';
import { nearlyBlank } from './nearly-blank.ts';
import { ownText } from './own-text.ts';
import { PdfFile } from './pdf-file.ts';
import { pixelsOf } from './pixels-of.ts';

/**
 * Opens a PDF. Rejects with FaultError 'needs-password', 'wrong-password', 'damaged-file' or 'too-many-pages'. A page
 * that is damaged or too slow rejects alone; the others go on.
 */
export async function openPdf(blob: Blob, { password, vendor, scans }: OpenOptions): Promise<Opened> {
	const file = new PdfFile(blob, password, vendor, true);
	let lenient: PdfFile | undefined;
	let finder: ReturnType<NonNullable<typeof scans>> | undefined;
	const scanOf = async (number: number): Promise<Scan | undefined> => {
		finder ??= scans?.(blob, password);
		const scan = await finder?.then((find) => find(number)).catch(() => undefined);
		return scan && isTaken(scan) ? scan : undefined;
	};
	const close = () => {
		file.close();
		lenient?.close();
	};
	try {
		const pageCount = await file.run(async (document) => document.numPages, { limitMs: limits.openMs });
		if (pageCount > limits.pages.refuse)
			throw new FaultError('too-many-pages', `${pageCount} pages`, { pages: pageCount, limit: limits.pages.refuse });
		return {
			mediaType: 'application/pdf',
			pageCount,
			async page(number, options = {}) {
				const scan = await scanOf(number);
				const taken = scan && (await drawScan(scan, options));
				if (taken) return taken;
				try {
					return await drawPage(file, number, options, scan && scan.dpi / 72);
				} catch (thrown) {
					if (!(thrown instanceof FaultError) || thrown.fault.code !== 'page-damaged') throw thrown;
					// What can be shown of a damaged page is shown, unless that is next to nothing.
					lenient ??= new PdfFile(blob, password, vendor, false);
					const image = await drawPage(lenient, number, options, scan && scan.dpi / 72).catch(() =>
						Promise.reject(thrown),
					);
					if (!nearlyBlank(image.bitmap)) return image;
					image.bitmap.close();
					throw thrown;
				}
			},
			async size(number) {
				const scan = await scanOf(number);
				if (scan) return sizeOfScan(scan);
				return file.run(
					async (document) => {
						const { width, height, scale } = await pixelsOf(await document.getPage(number));
						return { width, height, dpi: Math.round(scale * 72) };
					},
					{ limitMs: limits.renderMs },
				);
			},
			async ownText(number, options) {
				const { blocks, rules = { across: [], down: [] } } = await ownText(file, number, options);
				return blocks && { blocks, rules };
			},
			judgeText: (number, options) => ownText(file, number, options),
			close,
		};
	} catch (thrown) {
		close();
		throw thrown;
	}
}
