import { FaultError, isAbort } from '#lib/model/fault.ts';
import { pickers } from './pickers.ts';

/** A file at a place that the user chose, being written. Until `close` the place holds what it held before. */
export interface ChosenFile {
	name: string;
	write(chunk: Uint8Array<ArrayBuffer> | Blob): Promise<void>;
	/** makes it whole and gives it, to be looked at again */
	close(): Promise<File>;
	abort(): Promise<void>;
}

const NO_ROOM = 'QuotaExceededError';

/** What a file system says, in a code that we have words for. */
export async function asFault<T>(work: Promise<T>): Promise<T> {
	try {
		return await work;
	} catch (error) {
		if (isAbort(error) || !(error instanceof Error) || error.name === NO_ROOM) throw error;
		throw new FaultError('cannot-write-there', `${error.name}: ${error.message}`);
	}
}

/** Asks the user for a place. Rejects with AbortError when they choose none. To be called while the browser still holds a click for fresh. */
export async function chosenFile(suggested: {
	name: string;
	extension: string;
	mediaType: string;
}): Promise<ChosenFile> {
	const handle = await pickers().showSaveFilePicker!({
		suggestedName: suggested.name,
		types: [{ accept: { [suggested.mediaType]: [`.${suggested.extension}`] } }],
	});
	return fileIn(handle);
}

/** Begins to write a file whose handle is there. */
export async function fileIn(handle: FileSystemFileHandle): Promise<ChosenFile> {
	const stream = await asFault(handle.createWritable());
	return {
		name: handle.name,
		write: (chunk) => asFault(stream.write(chunk)),
		close: async () => {
			await asFault(stream.close());
			return asFault(handle.getFile());
		},
		// A stream that failed cannot be taken back any more, and needs not.
		abort: () => stream.abort().catch(() => undefined),
	};
}
