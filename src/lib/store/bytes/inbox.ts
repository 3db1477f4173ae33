import { openDB, type DBSchema, type IDBPDatabase } from 'idb';

/** One file that another application gave to us while no page of ours was there to take it. */
export interface Shared {
	/** becomes the document's id, so that taking it twice makes one document */
	id: string;
	name: string;
	mediaType: string;
	size: number;
	/** ms since 1970 */
	at: number;
	/** the user gave it here, and it waits for what only the user knows */
	kept?: true;
}

interface Inbox extends DBSchema {
	files: { key: string; value: Shared };
	pieces: { key: [string, number]; value: ArrayBuffer };
}

const PIECE_BYTES = 8 * 1024 * 1024;
const WRITING = 'legible-inbox-writing';

let connection: Promise<IDBPDatabase<Inbox>> | undefined;

/** A database of its own: the service worker writes it, and must never hold up a change of the library's stores. */
const inbox = () =>
	(connection ??= openDB<Inbox>('legible-inbox', 1, {
		upgrade(db) {
			db.createObjectStore('files', { keyPath: 'id' });
			db.createObjectStore('pieces');
		},
		blocking: () => {
			void connection?.then((db) => db.close());
			connection = undefined;
		},
		terminated: () => (connection = undefined),
	}).catch((error: unknown) => {
		connection = undefined;
		throw error;
	}));

const listed = (file: File, id: string): Shared => ({
	id,
	name: file.name,
	mediaType: file.type,
	size: file.size,
	at: Date.now(),
});

/** Stores files; resolves when they are durable, all of them. Rejects when they are not, and then none is there. */
export const addShared = (files: File[]): Promise<void> =>
	store(
		files,
		files.map((file) => listed(file, crypto.randomUUID())),
	);

/** The same for a file that the user gave here and that cannot be opened yet; `id` is to be the document's. */
export const addKept = (file: File, id: string): Promise<void> => store([file], [{ ...listed(file, id), kept: true }]);

async function store(files: File[], shared: Shared[]): Promise<void> {
	await navigator.locks.request(WRITING, async () => {
		const db = await inbox();
		for (const [index, file] of files.entries())
			for (let start = 0, number = 0; start < file.size; start += PIECE_BYTES, number++) {
				const bytes = await file.slice(start, start + PIECE_BYTES).arrayBuffer();
				const writing = db.transaction('pieces', 'readwrite', { durability: 'strict' });
				await Promise.all([writing.store.put(bytes, [shared[index]!.id, number]), writing.done]);
			}
		const listing = db.transaction('files', 'readwrite', { durability: 'strict' });
		await Promise.all([...shared.map((one) => listing.store.put(one)), listing.done]);
	});
}

/** What waits to be taken, in the order of its coming. */
export const sharedFiles = async (): Promise<Shared[]> =>
	(await (await inbox()).getAll('files')).sort((a, b) => a.at - b.at);

/** A file with its bytes as they came; undefined when it was taken meanwhile. */
export async function sharedFile(id: string): Promise<File | undefined> {
	const reading = (await inbox()).transaction(['files', 'pieces'], 'readonly');
	const shared = await reading.objectStore('files').get(id);
	if (!shared) return undefined;
	const pieces = await reading.objectStore('pieces').getAll(ofFile(id));
	return new File(pieces, shared.name, { type: shared.mediaType });
}

/** Lets go of a file that is in the library now, or that nobody wants. */
export async function removeShared(id: string): Promise<void> {
	const writing = (await inbox()).transaction(['files', 'pieces'], 'readwrite', { durability: 'strict' });
	await Promise.all([
		writing.objectStore('files').delete(id),
		writing.objectStore('pieces').delete(ofFile(id)),
		writing.done,
	]);
}

/** Sweeps up the pieces of a share that broke off before it was whole. */
export async function removeBroken(): Promise<void> {
	// A share that is being written now has pieces and no entry yet: it holds the lock.
	await navigator.locks.request(WRITING, { ifAvailable: true }, async (lock) => {
		if (!lock) return;
		const writing = (await inbox()).transaction(['files', 'pieces'], 'readwrite');
		const known = new Set(await writing.objectStore('files').getAllKeys());
		for (const key of await writing.objectStore('pieces').getAllKeys())
			if (!known.has(key[0])) await writing.objectStore('pieces').delete(key);
		await writing.done;
	});
}

const ofFile = (id: string) => IDBKeyRange.bound([id, -Infinity], [id, Infinity]);
