import type { Artifact, Reading } from '#lib/model/reading.ts';
import { laidBytes } from '#lib/store/bytes/chunks.ts';
import { changedDocument } from '#lib/store/spares/changed-document.ts';
import { whileSparesStay } from '#lib/store/spares/folder.ts';
import { removeSpare } from '#lib/store/spares/remove-spare.ts';
import { spareHandles } from '#lib/store/spares/spare-files.ts';
import { writeSpare } from '#lib/store/spares/write-spare.ts';
import { framed } from '../backup/backup-record.ts';
import { BYTES, WORK } from './spare-backup.ts';

/**
 * Brings the second copy of a document up to its state now. What is there already is not written again: the file's bytes never
 * change, a reading changes only when its page is turned. The file that names the others is written last, so that a copy that is
 * cut off by the end of the tab is the last one or none. 'gone': it is, or lies in the bin, and nothing was done. `hasRoom` is asked
 * before anything is written, with the size of the document; 'left' where it has none. Rejects when it cannot be written.
 */
export async function makeSpare(
	documentId: string,
	hasRoom: (bytes: number) => Promise<boolean> = () => Promise.resolve(true),
): Promise<'made' | 'gone' | 'left'> {
	const there = await spareHandles(documentId);
	const changed = await changedDocument(documentId, (name) => there.has(name), packed);
	if (!changed) return 'gone';
	const { document, tasks, corrections, names, lacking } = changed;
	const work = new Blob([
		framed({ kind: 'document', document, corrected: corrections.length > 0 }),
		framed({ kind: 'tasks', tasks }),
		framed({ kind: 'corrections', corrections }),
	]);
	const isNewWork = !(await areSame(await fileOf(there.get(WORK)), work));
	const isWhole = (await fileOf(there.get(BYTES)))?.size === document.size;
	const spent = [...there.keys()].filter((name) => name !== WORK && name !== BYTES && !names.includes(name));
	if (isWhole && !lacking.length && !isNewWork && !spent.length) return 'made';
	if (!(await hasRoom(document.size))) return 'left';
	await whileSparesStay(async () => {
		if (!isWhole) await writeSpare(documentId, BYTES, laidBytes(document).pieces());
		for (const { name, packed } of lacking) await writeSpare(documentId, name, packed);
		if (isNewWork) await writeSpare(documentId, WORK, work);
		await removeSpare(documentId, spent);
	});
	return 'made';
}

/** Undefined where it is gone meanwhile. */
const fileOf = (handle: FileSystemFileHandle | undefined): Promise<File | undefined> =>
	handle?.getFile().catch(() => undefined) ?? Promise.resolve(undefined);

function packed(part: { reading: Reading } | { artifact: Artifact }): Blob {
	if ('reading' in part) return new Blob([framed({ kind: 'readings', readings: [part.reading] })]);
	const { bytes, taskId, documentId, mediaType, name } = part.artifact;
	const artifact = { taskId, documentId, mediaType, name };
	return new Blob([framed({ kind: 'artifact', artifact, length: bytes.byteLength }), bytes]);
}

async function areSame(one: Blob | undefined, other: Blob): Promise<boolean> {
	if (one?.size !== other.size) return false;
	return (await one.text()) === (await other.text());
}
