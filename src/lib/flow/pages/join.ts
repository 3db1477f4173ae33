import { pageOrder, type Document } from '#lib/model/document.ts';
import { faultOf } from '#lib/model/fault.ts';
import type { Opened } from '#lib/sources/open.ts';
import { carried } from './carried.ts';
import { exportSource } from '../export/export-source.ts';
import { intake, type Taken } from '../intake/intake.ts';
import type { Pages } from './pages.ts';

/**
 * Makes one document of several, their pages one behind the other as the user ordered and turned them. It is a PDF that
 * holds the pages' own data; what was read and corrected on them is carried over, and only the rest is read. The
 * others stay as they are. Resolves with undefined when the signal was raised before it was in the library.
 */
export async function join(
	documents: Document[],
	name: string,
	pages: Pages,
	vendor: string,
	signal?: AbortSignal,
): Promise<Taken | undefined> {
	try {
		const [{ joinedPdf }, { BlobSink }] = await Promise.all([
			import('#lib/exports/joined-pdf.ts'),
			import('#lib/exports/file/blob-sink.ts'),
		]);
		const sink = new BlobSink();
		await joinedPdf(
			documents.map((document) => ({ ...exportSource(document, pages), pages: pageOrder(document) })),
			sink,
			signal,
		);
		const from = documents.flatMap((document) => pageOrder(document).map((page) => ({ document, page })));
		const file = new File([sink.blob('application/pdf')], `${name}.pdf`, { type: 'application/pdf' });
		const known = (opened: Opened) => carried(from, opened, signal);
		const taken = await intake(file, { vendor, again: true, sure: true, known });
		return signal?.aborted && taken.kind !== 'saved' ? undefined : taken;
	} catch (thrown) {
		if (signal?.aborted) return undefined;
		return { kind: 'refused', name, fault: faultOf(thrown) };
	}
}
