import { sniff, SNIFF_BYTES } from '#lib/sources/sniff.ts';
import { unzip, type Unzipped } from '#lib/sources/unzip.ts';
import { zipEntries } from '#lib/sources/zip/entries.ts';
import { companions } from './companions.ts';
import { holdsWords } from './holds-words.ts';

/** A file out of an archive, with the words that lay beside it. */
export type FromArchive = Unzipped & { words?: File };

/** A ZIP that was given to us. */
export interface Archive {
	/** entries, folders too */
	count: number;
	/** Unpacks one file after the other. Rejects with FaultError when the archive as a whole cannot be read. */
	files(): AsyncIterable<FromArchive>;
}

/** Looks whether a file is a ZIP, by its bytes; undefined when it is not. Rejects with FaultError when it is a broken one. */
export async function archiveIn(file: Blob): Promise<Archive | undefined> {
	const head = new Uint8Array(await file.slice(0, SNIFF_BYTES).arrayBuffer());
	if (sniff(head).kind !== 'archive') return undefined;
	const entries = await zipEntries(file);
	const names = entries.map(({ name }) => ({ name }));
	return { count: entries.length, files: () => unpacked(file, names) };
}

async function* unpacked(file: Blob, names: { name: string }[]): AsyncGenerator<FromArchive> {
	const beside = new Map<string, File>();
	const found = await companions(names, async ({ name }) => {
		for await (const one of unzip(file, (path) => path === name)) {
			if (!('file' in one) || !(await holdsWords(one.file))) return false;
			beside.set(name, one.file);
			return true;
		}
		return false;
	});
	const words = new Map([...found].map(([page, { name }]) => [page.name, beside.get(name)!]));
	for await (const one of unzip(file, (path) => !beside.has(path))) {
		const mine = words.get(one.path);
		yield mine ? { ...one, words: mine } : one;
	}
}
