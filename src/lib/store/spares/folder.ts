const ROOM = 'spares';
const LOCK = 'legible-spares';

type Folder = FileSystemDirectoryHandle;

/** ms; a tab that was frozen while it wrote must not hold up anybody for ever */
export const SPARE_LIMIT_MS = 3_000;

/**
 * The folder of all second copies, in the browser's private files: not in the database, whose damage they are to outlive.
 * Undefined where it is not there, or where this browser can write no such files from a page.
 */
export async function spareRoom(create: boolean): Promise<Folder | undefined> {
	try {
		const root = await navigator.storage.getDirectory();
		if (!('createWritable' in FileSystemFileHandle.prototype)) return undefined;
		return await root.getDirectoryHandle(ROOM, { create });
	} catch {
		return undefined;
	}
}

/** The names in a folder with what has them. */
export async function* entriesOf(folder: Folder): AsyncGenerator<[string, FileSystemHandle]> {
	yield* (folder as unknown as { entries(): AsyncIterable<[string, FileSystemHandle]> }).entries();
}

/** Runs `work` while no other tab changes second copies. Rejects with AbortError when one does not let go. */
export const whileSparesStay = <Result>(work: () => Promise<Result>): Promise<Result> =>
	navigator.locks.request(LOCK, { signal: AbortSignal.timeout(SPARE_LIMIT_MS) }, work) as Promise<Result>;
