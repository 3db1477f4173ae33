import { entriesOf, spareRoom } from './folder.ts';

/** The ids of the documents that have a second copy, or the beginning of one. */
export async function sparedIds(): Promise<string[]> {
	const room = await spareRoom(false);
	const ids: string[] = [];
	if (room) for await (const [name, { kind }] of entriesOf(room)) if (kind === 'directory') ids.push(name);
	return ids;
}

/** The files of a document's second copy by name; none where there is no copy. What is in them is read when it is wanted. */
export async function spareFiles(documentId: string): Promise<Map<string, File>> {
	const files = new Map<string, File>();
	try {
		const folder = await (await spareRoom(false))?.getDirectoryHandle(documentId);
		if (!folder) return files;
		for await (const [name, handle] of entriesOf(folder)) {
			const isDone = handle.kind === 'file' && !name.endsWith('.crswap');
			if (isDone) files.set(name, await (handle as FileSystemFileHandle).getFile());
		}
	} catch (error) {
		// Another tab has removed it, or a file of it, while it was looked at.
		if (!(error instanceof DOMException) || error.name !== 'NotFoundError') throw error;
	}
	return files;
}
