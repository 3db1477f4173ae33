import { around } from '#lib/model/geometry.ts';
import type { Block, BlockKind, Line, Word } from '#lib/model/reading.ts';
import { apart } from './apart.ts';
import { withLostPoints } from './lost-points.ts';
import { spaced } from './spaced.ts';
import type { TesseractLine, TesseractPage, TesseractWord } from '../pool/tesseract-page.ts';
import { touching } from './touching.ts';
import { wholeWords } from './whole-words.ts';
import type { WayBack } from './way-back.ts';

const ALTERNATIVES = 5;

/** Tesseract's PolyBlockType by number; whatever is missing here is text. */
const KINDS: Record<number, BlockKind> = { 6: 'table', 8: 'caption', 9: 'picture', 10: 'picture', 11: 'picture' };

function wordOf(found: TesseractWord, back: WayBack): Word | undefined {
	const text = found.text.trim();
	const box = back.box(found.bbox);
	if (!text || !box) return undefined;
	const others = new Set(found.choices?.map((choice) => choice.text.trim()));
	others.delete('');
	others.delete(text);
	return {
		text,
		box,
		confidence: Math.min(100, Math.max(0, Number.isFinite(found.confidence) ? found.confidence : 0)),
		...(others.size && { alternatives: [...others].slice(0, ALTERNATIVES) }),
	};
}

function lineOf(found: TesseractLine, back: WayBack): Line | undefined {
	const words = touching(
		spaced(apart(wholeWords(found)))
			.map((word) => wordOf(word, back))
			.filter((word) => word !== undefined),
	);
	if (!words.length) return undefined;
	const baseline = found.baseline && back.segment(found.baseline);
	return { box: back.box(found.bbox) ?? around(words.map((word) => word.box)), ...(baseline && { baseline }), words };
}

/**
 * Tesseract's page as blocks in its reading order: one block for each paragraph; a picture is a block without lines.
 * Words without text, or without a place on the page, are left out, and with them what is empty then.
 */
export function blocksOf(page: Pick<TesseractPage, 'blocks'>, back: WayBack): Block[] {
	const blocks: Block[] = [];
	for (const found of withLostPoints(page.blocks ?? [])) {
		const kind = KINDS[found.blocktype ?? 1] ?? 'paragraph';
		let said = false;
		for (const paragraph of found.paragraphs ?? []) {
			const lines = paragraph.lines.map((line) => lineOf(line, back)).filter((line) => line !== undefined);
			if (!lines.length) continue;
			said = true;
			// A picture with words in it is text that lies on a picture.
			const box = around(lines.map((line) => line.box));
			blocks.push({ kind: kind === 'picture' ? 'paragraph' : kind, box, lines });
		}
		const box = back.box(found.bbox);
		if (!said && kind === 'picture' && box) blocks.push({ kind, box, lines: [] });
	}
	return blocks;
}
