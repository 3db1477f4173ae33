/** Parts of a traineddata file, by their places in its table: of a model that we can read with, all must be there. */
const LSTM = 17;
const LSTM_UNICHARSET = 21;
const LSTM_RECODER = 22;
const MOST_PARTS = 64;

async function unpacked(file: Blob): Promise<ArrayBuffer> {
	const [first, second] = new Uint8Array(await file.slice(0, 2).arrayBuffer());
	if (first !== 0x1f || second !== 0x8b) return file.arrayBuffer();
	return new Response(file.stream().pipeThrough(new DecompressionStream('gzip'))).arrayBuffer();
}

/**
 * Whether a file (also gzipped) is language data with a network, as Tesseract 4 and 5 read it: a count of parts, then
 * for each its place in the file or -1, little endian. Older data has no network, and cannot be read with.
 */
export async function looksLikeTraineddata(file: Blob): Promise<boolean> {
	const bytes = await unpacked(file).catch(() => undefined);
	if (!bytes || bytes.byteLength < 4 + 8 * (LSTM_RECODER + 1)) return false;
	const view = new DataView(bytes);
	const count = view.getInt32(0, true);
	if (count <= LSTM_RECODER || count > MOST_PARTS || 4 + 8 * count > bytes.byteLength) return false;
	const places = Array.from({ length: count }, (_, index) => Number(view.getBigInt64(4 + 8 * index, true)));
	const within = places.every((place) => place === -1 || (place >= 4 + 8 * count && place < bytes.byteLength));
	return within && [LSTM, LSTM_UNICHARSET, LSTM_RECODER].every((part) => places[part] !== -1);
}
