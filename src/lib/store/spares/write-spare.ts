import { FaultError } from '#lib/model/fault.ts';
import { spareRoom } from './folder.ts';

/** What a file is made of: something whole, or pieces that are asked for when the last one is written. */
export type SpareContent = Blob | AsyncIterable<ArrayBuffer>;

/**
 * Writes one file of a document's second copy; what was there under this name is replaced once all of it is written, never by
 * half. Rejects with what the browser says, 'QuotaExceededError' when there is no room.
 */
export async function writeSpare(documentId: string, name: string, content: SpareContent): Promise<void> {
	const room = await spareRoom(true);
	if (!room) throw new FaultError('storage-failed', 'this browser keeps no files of a site');
	const folder = await room.getDirectoryHandle(documentId, { create: true });
	const file = await folder.getFileHandle(name, { create: true });
	const writing = await file.createWritable();
	try {
		if (content instanceof Blob) await writing.write(content);
		else for await (const piece of content) await writing.write(piece);
		await writing.close();
	} catch (error) {
		await writing.abort().catch(() => undefined);
		throw error;
	}
}
