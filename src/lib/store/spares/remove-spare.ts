import { entriesOf, spareRoom, whileSparesStay } from './folder.ts';

const GIVEN_UP = 'given-up';
/** ms: then there may be room again */
const WEEK_MS = 7 * 24 * 3_600_000;

/** Removes a document's second copy, or of it only the files of these names. Resolves also when it could not be removed now. */
export async function removeSpare(documentId: string, names?: string[]): Promise<void> {
	const room = await spareRoom(false);
	if (!room) return;
	if (!names) return remove(room, documentId);
	const folder = await room.getDirectoryHandle(documentId).catch(() => undefined);
	if (folder) for (const name of names) await remove(folder, name);
}

const remove = (from: FileSystemDirectoryHandle, name: string): Promise<void> =>
	from.removeEntry(name, { recursive: true }).catch(() => undefined);

/** Removes the copies of documents that are being deleted, after whoever writes one just now has ended, or some seconds later. */
export async function removeSparesForGood(documentIds: string[]): Promise<void> {
	if (!hasFiles()) return;
	const removeAll = async () => {
		for (const id of documentIds) await removeSpare(id);
	};
	await whileSparesStay(removeAll).catch(removeAll);
}

const hasFiles = () =>
	'navigator' in globalThis && 'locks' in navigator && 'storage' in navigator && 'getDirectory' in navigator.storage;

/**
 * Gives the room of all second copies back, as it is needed for the first ones, and has none made for a week. Whether there was
 * any to give.
 */
export async function giveUpSpares(): Promise<boolean> {
	if (!hasFiles()) return false;
	const room = await spareRoom(false);
	if (!room) return false;
	let gave = false;
	for await (const [name, { kind }] of entriesOf(room)) {
		if (kind !== 'directory') continue;
		await remove(room, name);
		gave = true;
	}
	if (gave) await room.getFileHandle(GIVEN_UP, { create: true }).catch(() => undefined);
	return gave;
}

/** Whether second copies were given up in the last days. */
export async function areSparesGivenUp(): Promise<boolean> {
	const room = await spareRoom(false);
	const mark = await room?.getFileHandle(GIVEN_UP).catch(() => undefined);
	if (!room || !mark) return false;
	// The machine's clock will do: the worst is a copy sooner or later.
	if (Math.abs(Date.now() - (await mark.getFile()).lastModified) < WEEK_MS) return true;
	await remove(room, GIVEN_UP);
	return false;
}
