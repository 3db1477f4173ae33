import { FaultError } from '#lib/model/fault.ts';
import { removeBroken, removeShared, sharedFile, sharedFiles } from '#lib/store/bytes/inbox.ts';

/** A shared file that this tab, and no other, may take now. */
export interface Waiting {
	/** to be the document's id */
	id: string;
	name: string;
	size: number;
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
	for (const { id, name, size } of await sharedFiles()) {
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
			bytes: async () => {
				const file = await sharedFile(id);
				if (!file) throw new FaultError('unreadable-file', 'the shared file is gone');
				return file;
			},
			end: () => void removeShared(id).finally(release),
		});
	}
	return mine;
}

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
