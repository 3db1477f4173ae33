import type { Box } from '#lib/model/geometry.ts';
import { turnOf } from '#lib/model/turn/turn.ts';
import { eachPage } from './each-page.ts';
import type { ExportJob } from './export.ts';
import { searchable } from './pdf/letters/letters.ts';
import { uprightTurn } from './pdf/upright-turn.ts';
import { withPlaces } from './pdf/letters/with-places.ts';
import { isShown } from './flowing/text.ts';

/** What the self-test needs of an opened PDF: two things of a pdf.js document, and how to let it go. */
export interface OpenedPdf {
	numPages: number;
	/** pages from 1 */
	getPage(number: number): Promise<{
		/** degrees clockwise; a view may be asked for with others */
		rotate: number;
		getViewport(options: { scale: number; rotation?: number }): { width: number; height: number; transform: number[] };
		getTextContent(): Promise<{ items: object[] }>;
		cleanup?(): unknown;
	}>;
	close(): Promise<unknown>;
}

/** The outcome of the self-test: "412 of 412 words found", or which are not. */
export interface Verified {
	found: number;
	total: number;
	/** the first thousand, `page` as in the document, `box` in page pixels */
	missing: { page: number; text: string; box: Box }[];
}

interface TextItem {
	str: string;
	dir: string;
	width: number;
	transform: number[];
}

/** One letter as it was found, in page pixels. */
interface Found {
	letter: string;
	x: number;
	y: number;
	/** a space, or the end of a stretch, stands before it */
	first: boolean;
	/** how far its place can be off along the line: pdf.js tells where a stretch lies, not each of its letters */
	slack: number;
}

const LISTED = 1000;

/** Words of these stand without spaces, also beside what is none of them: a comma, a number. */
const UNSPACED =
	/[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}\u3000-\u303f\uff01-\uff60]/u;

/** Joiners and their like, which pdf.js leaves out. */
const UNSEEN = /\p{Cf}/gu;

const isText = (item: object): item is TextItem => 'str' in item && 'transform' in item && 'width' in item;

function lettersOf(
	items: object[],
	view: { width: number; height: number; transform: number[] },
	page: { width: number; height: number },
): Found[] {
	const [va, vb, vc, vd, ve, vf] = view.transform as [number, number, number, number, number, number];
	const [sx, sy] = [page.width / view.width, page.height / view.height];
	const found: Found[] = [];
	for (const item of items) {
		if (!isText(item)) continue;
		const letters = [...item.str.normalize('NFKC').replace(UNSEEN, '')];
		const [a, b, c, d, e, f] = item.transform as [number, number, number, number, number, number];
		const along = Math.hypot(a, b) || 1;
		let first = true;
		for (const [index, letter] of letters.entries()) {
			if (/\s/.test(letter)) {
				first = true;
				continue;
			}
			const part = (index + 0.5) / letters.length;
			const way = ((item.dir === 'rtl' ? 1 - part : part) * item.width) / along;
			const [x, y] = [e + a * way + c / 4, f + b * way + d / 4];
			found.push({
				letter,
				x: (va * x + vc * y + ve) * sx,
				y: (vb * x + vd * y + vf) * sy,
				first,
				slack: item.width * Math.max(sx, sy) * 0.25,
			});
			first = false;
		}
	}
	return found;
}

/**
 * Finds each word at its place: the same letters, as a word of its own, with its middle not further from the box's than
 * what is known of it allows. Each place counts once.
 */
function search(found: Found[], words: { text: string; box: Box }[]): boolean[] {
	const text = found.map(({ letter }) => letter);
	const starts = new Map<string, number[]>();
	for (const [index, letter] of text.entries()) {
		const list = starts.get(letter);
		if (list) list.push(index);
		else starts.set(letter, [index]);
	}
	const used = new Set<number>();
	return words.map(({ text: word, box }) => {
		const letters = [...word];
		const [cx, cy] = [(box.x0 + box.x1) / 2, (box.y0 + box.y1) / 2];
		const reach = Math.max(box.y1 - box.y0, 8);
		let best: { at: number; far: number } | undefined;
		for (const at of starts.get(letters[0]!) ?? []) {
			if (used.has(at) || letters.some((letter, index) => text[at + index] !== letter)) continue;
			const [begin, end, next] = [found[at]!, found[at + letters.length - 1]!, found[at + letters.length]];
			const before = at ? text[at - 1]! : '';
			if (!begin.first && !UNSPACED.test(letters[0]! + before)) continue;
			if (next && !next.first && !UNSPACED.test(letters.at(-1)! + next.letter)) continue;
			const [dx, dy] = [Math.abs((begin.x + end.x) / 2 - cx), Math.abs((begin.y + end.y) / 2 - cy)];
			const wide = Math.max(box.x1 - box.x0, box.y1 - box.y0) / 2;
			if (Math.hypot(dx, dy) > begin.slack + wide + reach || Math.min(dx, dy) > wide + reach) continue;
			const far = dx + dy * 4;
			if (!best || far < best.far) best = { at, far };
		}
		if (best) used.add(best.at);
		return best !== undefined;
	});
}

/**
 * Opens a written searchable PDF again and looks for every word of the readings at its place. `open` is pdf.js's
 * `getDocument`, handed in because only the room of sources knows pdf.js.
 */
export async function verify(
	job: Pick<ExportJob, 'source' | 'signal' | 'onProgress'>,
	written: Blob,
	open: (file: Blob) => Promise<OpenedPdf>,
): Promise<Verified> {
	const pdf = await open(written);
	const result: Verified = { found: 0, total: 0, missing: [] };
	try {
		for await (const { page, index, reading: read } of eachPage(job)) {
			if (!read || read.engine === 'file') continue;
			const reading = withPlaces(read);
			const words = reading.blocks
				.filter((block) => isShown(block))
				.flatMap((block) => block.lines.flatMap((line) => line.words))
				.filter(({ box }) => box.x1 > box.x0 && box.y1 > box.y0)
				.flatMap(({ text, box }) =>
					searchable(text)
						.normalize('NFKC')
						.replace(UNSEEN, '')
						.split(/\s+/)
						.filter(Boolean)
						.map((part) => ({ text: part, box })),
				);
			if (!words.length) continue;
			let hits: boolean[] = [];
			if (index < pdf.numPages) {
				const opened = await pdf.getPage(index + 1);
				// As it was read, not as it is shown.
				const rotation = turnOf(opened.rotate, -uprightTurn(job.source.document, page, read));
				const view = opened.getViewport({ scale: 1, rotation });
				const { items } = await opened.getTextContent();
				hits = search(lettersOf(items, view, reading), words);
				opened.cleanup?.();
			}
			result.total += words.length;
			for (const [at, { text, box }] of words.entries()) {
				if (hits[at]) result.found++;
				else if (result.missing.length < LISTED) result.missing.push({ page, text, box });
			}
		}
	} finally {
		await pdf.close();
	}
	return result;
}
