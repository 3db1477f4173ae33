import type { Reading } from '#lib/model/reading.ts';
import { eachPage } from '../each-page.ts';
import type { ExportJob, ExportOptions } from '../export.ts';
import { HYPHEN, meetUnspaced } from './join-lines.ts';
import { type Note, noted } from './note-marks.ts';
import { type Cut, type Part, partsAndPictures } from './parts.ts';

/** A page of a format that flows. */
export interface FlowingPage {
	page: number;
	/** as in `eachPage` */
	seen: number;
	index: number;
	reading: Reading;
	parts: (Part | Cut)[];
	/** the notes that its parts speak of */
	notes: Note[];
}

type Paragraph = Part & { kind: 'paragraph' };

/** What stands at a page's edges and is none of the text that goes over them. */
const ASIDE = new Set(['header', 'footer', 'footnote', 'picture', 'caption']);

/** A text that ends so is over: a sentence's end, with what closes a quotation or a bracket, or a mark of a note behind it. */
const OVER = /[.!?:;…。！？؟۔][\p{Pf}\p{Pe}"'\ufdd0-\ufdef\d*]*$/u;
const SMALL_FIRST = /^\p{Ll}/u;

/**
 * Joins the paragraph that a page's end broke: what the next page begins with goes over to it. Only where the text shows it, by
 * a word that is broken, or by a sentence that is not over and goes on with a small letter. A page of one paragraph keeps it.
 */
export function joinOver(before: FlowingPage, next: FlowingPage, joinHyphens: boolean): void {
	const at = before.parts.findLastIndex(({ kind }) => !ASIDE.has(kind));
	const from = next.parts.findIndex(({ kind }) => !ASIDE.has(kind));
	const [last, first] = [before.parts[at], next.parts[from]];
	if (last?.kind !== 'paragraph' || first?.kind !== 'paragraph' || last.rest) return;
	if (!SMALL_FIRST.test(first.text) || OVER.test(last.text)) return;
	if (next.parts.filter(({ kind }) => !ASIDE.has(kind)).length < 2) return;
	const broken = HYPHEN.test(last.text);
	const text = broken && joinHyphens ? last.text.slice(0, -1) : last.text;
	const space = broken || meetUnspaced(text, first.text) ? '' : ' ';
	const rest = { text: first.text, set: first.set, from: next };
	const made: Paragraph = { ...last, text: text + space, rest };
	before.parts[at] = made;
	next.parts.splice(from, 1);
}

/** The pages of a document that were read, one after the other, each paragraph whole where it begins. `level`: gives headings the levels of the whole document; without `withNotes` marks of notes stay as they are printed. */
export async function* flowingPages(
	job: Pick<ExportJob, 'source' | 'signal' | 'onProgress'>,
	options: ExportOptions,
	level: (reading: Reading, page: number) => Reading,
	withNotes = true,
): AsyncGenerator<FlowingPage> {
	let held: FlowingPage | undefined;
	for await (const { reading: read, ...place } of eachPage(job)) {
		if (!read) {
			if (held) yield held;
			held = undefined;
			continue;
		}
		const reading = level(read, place.page);
		const { blocks, notes } =
			reading.turn || !withNotes ? { blocks: reading.blocks, notes: [] } : noted(reading.blocks);
		const next = { ...place, reading, notes, parts: partsAndPictures({ ...reading, blocks }, options) };
		if (held) {
			joinOver(held, next, options.joinHyphens ?? true);
			yield held;
		}
		held = next;
	}
	if (held) yield held;
}
