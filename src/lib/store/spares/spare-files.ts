import { entriesOf, spareRoom } from './folder.ts';

/** The ids of the documents that have a second copy, or the beginning of one. */
export async function sparedIds(): Promise<string[]> {
	const room = await spareRoom(false);
	const ids: string[] = [];
	if (room) for await (const [name, { kind }] of entriesOf(room)) if (kind === 'directory') ids.push(name);
	return ids;
}

/** The files of a document's second copy by name, as far as they are whole; none where there is no copy. Nothing is opened. */
export async function spareHandles(documentId: string): Promise<Map<string, FileSystemFileHandle>> {
	const handles = new Map<string, FileSystemFileHandle>();
	await unlessGone(async () => {
		const folder = await (await spareRoom(false))?.getDirectoryHandle(documentId);
		if (!folder) return;
		for await (const [name, handle] of entriesOf(folder))
			if (handle.kind === 'file' && !name.endsWith('.crswap')) handles.set(name, handle as FileSystemFileHandle);
	});
	return handles;
}

/** The same, opened. What is in them is read when it is wanted. */
export async function spareFiles(documentId: string): Promise<Map<string, File>> {
	const files = new Map<string, File>();
	const handles = await spareHandles(documentId);
	await unlessGone(async () => {
		for (const [name, handle] of handles) files.set(name, await handle.getFile());
	});
	return files;
}

/** Another tab may remove a copy, or a file of it, while it is looked at. */
async function unlessGone(look: () => Promise<void>) {
	try {
		await look();
	} catch (error) {
		if (!(error instanceof DOMException) || error.name !== 'NotFoundError') throw error;
	}
}
