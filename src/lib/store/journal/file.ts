const NAME = 'journal';
const LOCK = 'legible-journal';

/** The file, where this browser can write one from a page: not in the database, whose damage it is to outlive. */
async function handle(create: boolean): Promise<FileSystemFileHandle | undefined> {
	try {
		const root = await navigator.storage.getDirectory();
		const file = await root.getFileHandle(NAME, { create });
		return 'createWritable' in file ? file : undefined;
	} catch {
		return undefined;
	}
}

async function textOf(file: FileSystemFileHandle) {
	return (await file.getFile()).text();
}

const TRIES = 5;
/** bytes that were left when this tab shortened it last: what a large library needs cannot be made less */
let least = 0;

/** Everything in the journal; empty where there is none. */
export async function journalText(): Promise<string> {
	for (let attempt = 1; ; attempt++) {
		const file = await handle(false);
		try {
			return file ? await textOf(file) : '';
		} catch (error) {
			// Another text took its place between the look at it and the reading: the next look finds that one.
			if (!(error instanceof DOMException) || attempt >= TRIES) throw error;
		}
	}
}

/**
 * Appends to the journal; one tab at a time. When it has grown past `limit` bytes, and to twice what was left the last time,
 * `shorten` makes a shorter text of all of it. Resolves once it is written.
 */
export async function addToJournal(lines: string, limit: number, shorten: (text: string) => string): Promise<void> {
	await navigator.locks.request(LOCK, async () => {
		const file = await handle(true);
		if (!file) return;
		const { size } = await file.getFile();
		const isLong = size + lines.length > Math.max(limit, 2 * least);
		const whole = isLong ? shorten((await textOf(file)) + lines) : undefined;
		if (whole !== undefined) least = whole.length;
		// What is written goes into a copy that takes the file's place when it is closed: never half of it.
		const writing = await file.createWritable({ keepExistingData: whole === undefined });
		if (whole === undefined) await writing.write({ type: 'write', position: size, data: lines });
		else await writing.write(whole);
		await writing.close();
	});
}
