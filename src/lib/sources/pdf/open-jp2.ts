import { FaultError } from '#lib/model/fault.ts';
import type { Measured } from '../measure/measured.ts';
import type { Opened } from '../open.ts';
import { jp2AsPdf } from './jp2-as-pdf.ts';
import { openPdf } from './open-pdf.ts';

/** A JPEG 2000 picture. Rejects as a picture does: what is a damaged page in a PDF is a damaged file here. */
export async function openJp2(file: Blob, header: Measured, vendor: string): Promise<Opened> {
	const opened = await openPdf(jp2AsPdf(file, header.width, header.height), { vendor });
	return {
		mediaType: 'image/jp2',
		pageCount: 1,
		async page(number, options) {
			try {
				return { ...(await opened.page(number, options)), dpi: 0 };
			} catch (thrown) {
				if (thrown instanceof FaultError && thrown.fault.code === 'page-damaged')
					throw new FaultError('damaged-file', thrown.message);
				throw thrown;
			}
		},
		close: () => opened.close(),
	};
}
