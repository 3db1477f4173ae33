interface Entry {
	isFile: boolean;
	isDirectory: boolean;
	file?: (done: (file: File) => void, failed: (error: unknown) => void) => void;
	createReader?: () => { readEntries: (done: (entries: Entry[]) => void, failed: (error: unknown) => void) => void };
}

const DEEPEST = 16;

/** The files in a drop, those in dropped folders too. Must be called before the event handler ends. */
export async function droppedFiles(transfer: DataTransfer): Promise<File[]> {
	const entries = [...transfer.items]
		.filter((item) => item.kind === 'file')
		.map((item) => (item.webkitGetAsEntry?.() as Entry | null) ?? item.getAsFile());
	const found: File[] = [];
	for (const entry of entries) {
		if (entry instanceof File) found.push(entry);
		else if (entry) await walk(entry, found, 0);
	}
	return found;
}

async function walk(entry: Entry, found: File[], depth: number): Promise<void> {
	if (entry.isFile) {
		const file = await new Promise<File | undefined>((resolve) => entry.file!(resolve, () => resolve(undefined)));
		if (file && !file.name.startsWith('.')) found.push(file);
		return;
	}
	if (!entry.isDirectory || depth > DEEPEST) return;
	const reader = entry.createReader!();
	// A reader gives a hundred entries at a time, and an empty list at the end.
	for (;;) {
		const some = await new Promise<Entry[]>((resolve) => reader.readEntries(resolve, () => resolve([])));
		if (!some.length) return;
		for (const one of some) await walk(one, found, depth + 1);
	}
}
