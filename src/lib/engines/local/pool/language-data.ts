import { FaultError } from '#lib/model/fault.ts';

/** Tesseract data starts with the number of its parts (little endian, 32 bits); a gzip file with its magic number. */
const looksRight = (data: Uint8Array) =>
	(data[0] === 0x1f && data[1] === 0x8b) ||
	(data.length > 100 && data[0]! > 0 && data[0]! < 64 && data[1] === 0 && data[2] === 0 && data[3] === 0);

async function chunksOf(response: Response, alive: () => void): Promise<Uint8Array<ArrayBuffer>> {
	const chunks: Uint8Array<ArrayBuffer>[] = [];
	const reader = response.body!.getReader();
	for (;;) {
		const { done, value } = await reader.read();
		if (done) break;
		alive();
		chunks.push(value);
	}
	return new Uint8Array(await new Blob(chunks).arrayBuffer());
}

/**
 * Tesseract's data for one language, from `folder` (absolute, ending in '/'): gzipped, or plain where the host has
 * unpacked it. We fetch it ourselves because tesseract.js never settles when the file is missing. Its content is looked
 * at too: a host of a one-page application answers 200 with the page itself for any file that it lacks.
 * Rejects with `language-missing`, also when nothing arrives for `stall` ms; or as `signal` says.
 */
export async function languageData(
	folder: string,
	code: string,
	stall: number,
	signal: AbortSignal,
): Promise<Uint8Array<ArrayBuffer>> {
	const missing = (why: string) => new FaultError('language-missing', `${code}: ${why}`, { language: code });
	if (!/^[a-z0-9_]+$/i.test(code)) throw missing('not a language code');
	const stop = new AbortController();
	const pass = () => stop.abort(signal.reason);
	let timer: ReturnType<typeof setTimeout> | undefined;
	const alive = () => {
		clearTimeout(timer);
		timer = setTimeout(() => stop.abort(missing(`nothing arrived for ${stall} ms`)), stall);
	};
	signal.addEventListener('abort', pass);
	alive();
	try {
		signal.throwIfAborted();
		const response = await fetch(`${folder}${code}.traineddata.gz`, { signal: stop.signal });
		if (!response.ok) throw missing(`the host answered ${response.status}`);
		const data = await chunksOf(response, alive);
		if (!looksRight(data)) throw missing('the host answered with something else');
		return data;
	} catch (thrown) {
		if (stop.signal.aborted) throw stop.signal.reason;
		throw thrown instanceof FaultError ? thrown : missing(String(thrown));
	} finally {
		clearTimeout(timer);
		signal.removeEventListener('abort', pass);
	}
}
