import { FaultError, faultOf, type Fault } from '#lib/model/fault.ts';
import { readHocr, type HocrPage } from '#lib/model/text/hocr.ts';
import { limits } from '../limits.ts';
import { sniff, SNIFF_BYTES } from '../sniff.ts';
import { readAlto } from './alto.ts';
import { readPageXml } from './page-xml.ts';

/** Reads hOCR, ALTO and PAGE XML of strangers, where it can be killed. One Blob comes in, one answer goes out. */
const scope = globalThis as unknown as {
	onmessage: (event: MessageEvent<Blob>) => void;
	postMessage(answer: WordsAnswer): void;
};

export type WordsAnswer = { pages: HocrPage[] } | { fault: Fault };

const READERS = { hOCR: readHocr, ALTO: readAlto, 'PAGE XML': readPageXml };

scope.onmessage = ({ data }) =>
	void read(data).then(
		(pages) => scope.postMessage({ pages }),
		(thrown) => scope.postMessage({ fault: faultOf(thrown) }),
	);

async function read(file: Blob): Promise<HocrPage[]> {
	const bytes = new Uint8Array(await file.arrayBuffer());
	const sniffed = sniff(bytes.subarray(0, SNIFF_BYTES));
	if (sniffed.kind !== 'words') throw new FaultError('unknown-type', 'no hOCR, ALTO or PAGE XML');
	const pages = READERS[sniffed.name](decoded(bytes));
	const most = Math.max(0, ...pages.map(({ blocks }) => blocks.flatMap(({ lines }) => lines).reduce(count, 0)));
	if (pages.length > limits.pages.refuse || most > limits.words.page)
		throw new FaultError('damaged-file', `${pages.length} pages with up to ${most} words`);
	return pages;
}

const count = (sum: number, { words }: { words: unknown[] }) => sum + words.length;

/** By its mark, else by what it says of itself, else as UTF-8. */
function decoded(bytes: Uint8Array): string {
	const said = /^\s*<\?xml[^>]*encoding=["']([\w-]+)["']/.exec(String.fromCharCode(...bytes.subarray(0, 200)))?.[1];
	const marked = bytes[0] === 0xff ? 'utf-16le' : bytes[0] === 0xfe ? 'utf-16be' : undefined;
	try {
		return new TextDecoder(marked ?? said ?? 'utf-8').decode(bytes);
	} catch {
		return new TextDecoder().decode(bytes);
	}
}
