import { FaultError } from '#lib/model/fault.ts';
import { Malformed } from './parse.ts';
import type { PdfFile } from './pdf-file.ts';
import { type Dict, Ref, type Value } from './value.ts';

/** What a page takes from the nodes above it when it does not say it itself (ISO 32000-1, 7.7.3.4). */
const INHERITED = ['Resources', 'MediaBox', 'CropBox', 'Rotate'];

/** A page object with the inherited entries in its dictionary. */
export interface PdfPage {
	ref: Ref;
	dict: Dict;
}

type Box = [number, number, number, number];

/** The pages in order, as the tree is walked. Rejects with Malformed. */
export async function* eachPdfPage(file: PdfFile): AsyncGenerator<PdfPage> {
	const root = await file.resolve(file.trailer.get('Root'));
	const top = root instanceof Map ? root.get('Pages') : undefined;
	if (!(top instanceof Ref)) throw new Malformed('no page tree');
	yield* below(file, top, new Map(), new Set());
}

async function* below(file: PdfFile, ref: Ref, inherited: Dict, above: Set<number>): AsyncGenerator<PdfPage> {
	if (above.has(ref.number) || above.size > 64) throw new Malformed('a page tree in a circle');
	const node = await file.get(ref);
	if (!(node instanceof Map)) return;
	const known: Dict = new Map(inherited);
	for (const key of INHERITED) {
		const value = node.get(key);
		if (value !== undefined && value !== null) known.set(key, value);
	}
	const kids = await file.resolve(node.get('Kids'));
	if (!Array.isArray(kids)) {
		yield { ref, dict: new Map([...known, ...node]) };
		return;
	}
	const here = new Set(above).add(ref.number);
	for (const kid of kids) if (kid instanceof Ref) yield* below(file, kid, known, here);
}

/** All pages in order; a file whose tree is broken is repaired. Rejects with a FaultError `damaged-file`. */
export async function pagesIn(file: PdfFile, password?: string): Promise<PdfPage[]> {
	const walk = async () => {
		const found: PdfPage[] = [];
		for await (const page of eachPdfPage(file)) found.push(page);
		if (!found.length) throw new Malformed('no pages');
		return found;
	};
	try {
		return await walk();
	} catch (thrown) {
		if (!(thrown instanceof Malformed)) throw thrown;
		await file.repair(password);
	}
	try {
		return await walk();
	} catch (thrown) {
		if (thrown instanceof Malformed) throw new FaultError('damaged-file', thrown.message);
		throw thrown;
	}
}

async function boxOf(file: PdfFile, value: Value | undefined): Promise<Box | undefined> {
	const found = await file.resolve(value);
	if (!Array.isArray(found) || found.length < 4) return undefined;
	const numbers: number[] = [];
	for (const one of found.slice(0, 4)) {
		const number = await file.resolve(one);
		if (typeof number !== 'number') return undefined;
		numbers.push(number);
	}
	const [a, b, c, d] = numbers as Box;
	const box: Box = [Math.min(a, c), Math.min(b, d), Math.max(a, c), Math.max(b, d)];
	return box[2] > box[0] && box[3] > box[1] ? box : undefined;
}

/**
 * The part of the page that is shown, in user space units, and how it is turned for showing (clockwise). As readers do it:
 * the crop box as far as it lies in the media box; US Letter when there is none.
 */
export async function viewOf(file: PdfFile, page: PdfPage): Promise<{ box: Box; turn: 0 | 90 | 180 | 270 }> {
	const media = (await boxOf(file, page.dict.get('MediaBox'))) ?? [0, 0, 612, 792];
	const crop = (await boxOf(file, page.dict.get('CropBox'))) ?? media;
	const cut: Box = [
		Math.max(media[0], crop[0]),
		Math.max(media[1], crop[1]),
		Math.min(media[2], crop[2]),
		Math.min(media[3], crop[3]),
	];
	const said = await file.resolve(page.dict.get('Rotate'));
	const turn = typeof said === 'number' && said % 90 === 0 ? ((said % 360) + 360) % 360 : 0;
	return { box: cut[2] > cut[0] && cut[3] > cut[1] ? cut : media, turn: turn as 0 | 90 | 180 | 270 };
}
