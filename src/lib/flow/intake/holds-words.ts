import { sniff, SNIFF_BYTES } from '#lib/sources/sniff.ts';

/** Whether a file is hOCR, ALTO or PAGE XML, by its first bytes. */
export const holdsWords = async (file: Blob): Promise<boolean> =>
	sniff(new Uint8Array(await file.slice(0, SNIFF_BYTES).arrayBuffer())).kind === 'words';
