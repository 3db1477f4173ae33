import type { Document } from '#lib/model/document.ts';
import { faultOf } from '#lib/model/fault.ts';
import { bytesOf } from '#lib/store/bytes/chunks.ts';

/** True when storage has lost bytes of a document that it lists. All of them are read for it. */
export const bytesAreGone = (document: Document): Promise<boolean> =>
	bytesOf(document).then(
		() => false,
		(thrown: unknown) => faultOf(thrown).code === 'unreadable-file',
	);
