/**
 * Where an export goes. A Blob may be handed over whole: a sink that builds a Blob, or a file on disk, takes it without
 * reading it into memory, so that the original's 200 MB are never held. `FileSystemWritableFileStream` is such a sink.
 */
export interface Sink {
	write(chunk: Uint8Array<ArrayBuffer> | Blob): Promise<void>;
}
