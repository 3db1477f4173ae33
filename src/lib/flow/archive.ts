import { sniff, SNIFF_BYTES } from '#lib/sources/sniff.ts';
import { unzip, type Unzipped } from '#lib/sources/unzip.ts';
import { zipEntries } from '#lib/sources/zip/entries.ts';

/** A ZIP that was given to us. */
export interface Archive {
	/** entries, folders too */
	count: number;
	/** Unpacks one file after the other. Rejects with FaultError when the archive as a whole cannot be read. */
	files(): AsyncIterable<Unzipped>;
}

/** Looks whether a file is a ZIP, by its bytes; undefined when it is not. Rejects with FaultError when it is a broken one. */
export async function archiveIn(file: Blob): Promise<Archive | undefined> {
	const head = new Uint8Array(await file.slice(0, SNIFF_BYTES).arrayBuffer());
	if (sniff(head).kind !== 'archive') return undefined;
	const { length } = await zipEntries(file);
	return { count: length, files: () => unzip(file) };
}
