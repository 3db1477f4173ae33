import { FaultError } from '#lib/model/fault.ts';
import { addKept, removeBroken, removeShared, sharedFile, sharedFiles } from '#lib/store/bytes/inbox.ts';

/** A shared file that this tab, and no other, may take now. */
export interface Waiting {
	/** to be the document's id */
	id: string;
	name: string;
	size: number;
	/** the user gave it here, and it was not opened yet */
	kept?: true;
	bytes(): Promise<File>;
	/** It is in the library, or nobody wants it: lets go of our copy. Until then it is offered again at every start. */
	end(): void;
}

/**
 * What other applications shared with us and is not in the library yet. A tab that takes a file holds a lock of its name
 * until `end`, or until it is closed: no two tabs take the same.
 */
export async function takeInbox(): Promise<Waiting[]> {
	// Without service worker and storage there are no shares either.
	if (!navigator.locks || !('indexedDB' in globalThis)) return [];
	await removeBroken().catch(() => undefined);
	const mine: Waiting[] = [];
	for (const { id, name, size, kept } of await sharedFiles()) {
		const release = await locked(`legible-share:${id}`);
		if (!release) continue;
		// Another tab may have taken and ended it between our look and our lock.
		if (!(await sharedFiles()).some((one) => one.id === id)) {
			release();
			continue;
		}
		mine.push({
			id,
			name,
			size,
			...(kept && { kept }),
			bytes: async () => {
				const file = await sharedFile(id);
				if (!file) throw new FaultError('unreadable-file', 'the shared file is gone');
				return file;
			},
			end: () => letGo(id, release),
		});
	}
	return mine;
}

/**
 * Keeps a file that cannot be opened yet, a PDF without its password, so that a reload or a crash does not take it away.
 * Undefined where it cannot be kept. `id` is to be the document's.
 */
export async function keepWaiting(file: File, id: string): Promise<Waiting | undefined> {
	const release = navigator.locks && (await locked(`legible-share:${id}`));
	if (!release) return undefined;
	try {
		await addKept(file, id);
	} catch {
		release();
		return undefined;
	}
	const { name, size } = file;
	return { id, name, size, kept: true, bytes: () => Promise.resolve(file), end: () => letGo(id, release) };
}

const letGo = (id: string, release: () => void) => void removeShared(id).finally(release);

/** Takes a lock if nobody has it; resolves to the way to let it go. */
const locked = (name: string) =>
	new Promise<(() => void) | undefined>((resolve, reject) => {
		navigator.locks
			.request(name, { ifAvailable: true }, (lock) => {
				if (!lock) return resolve(undefined);
				return new Promise<void>((release) => resolve(release));
			})
			.catch(reject);
	});
