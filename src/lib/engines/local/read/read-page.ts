import type { Box } from '#lib/model/geometry.ts';
import { wordsOf, type Block, type OtherScript, type Word } from '#lib/model/reading.ts';
import type { Settings, StepName } from '#lib/model/settings.ts';
import { bareWords } from './bare-words.ts';
import { blocksOf } from '../blocks/blocks-of.ts';
import { arrange } from '../layout/arrange.ts';
import type { Strokes } from '../layout/bold.ts';
import { marksWithin, spreadOut, withMarks } from '../layout/form-words.ts';
import { seamed } from '../layout/seamed.ts';
import { moved } from '../blocks/moved.ts';
import { otherScript } from './other-script.ts';
import { better } from '../prepare/again/better.ts';
import { retry, type Advice, type Try } from '../prepare/again/retry.ts';
import type { PreparedPage } from '../prepare/prepare-message.ts';
import type { HeldPage } from '../prepare/preparer.ts';
import { hasLatin, readLatin } from './read-latin.ts';
import { readLittle } from './read-little.ts';
import { readLost } from './read-lost.ts';
import { exchanged, withLines, without, type Part } from './parts.ts';
import { hasLacked, readLacked } from './read-lacked.ts';
import { readSheet } from './read-sheet.ts';
import { readSigns } from './read-signs.ts';
import type { Picture } from '../pool/reader.ts';
import { rulesWithin } from './rules-within.ts';
import type { TesseractPage } from '../pool/tesseract-page.ts';
import { withStyles } from './with-styles.ts';
import { usualMode } from './usual-mode.ts';
import { uprightColumns } from './upright-columns.ts';
import { AS_IT_IS, wayBack } from '../blocks/way-back.ts';

/** What was found on a page, the best of all tries. Blocks and boxes in pixels of the picture that was read. */
export interface Found {
	prepared: Omit<PreparedPage, 'pieces'>;
	blocks: Block[];
	/** text-like ink that no word covers */
	unread: Box[];
	otherScript?: OtherScript;
	/** as tesseract says it; empty when nothing was read */
	version: string;
}

/** Asks tesseract for one picture. */
export type Read = (picture: Picture, progress: (part: number) => void) => Promise<TesseractPage>;

/** How far the progress has come at the end of each try. A page that is good at once pays with a short last step. */
const ENDS = [0, 0.9, 0.92, 0.94, 0.96, 0.97, 0.98];

interface Plan {
	settings: Settings;
	psm?: NonNullable<Picture['psm']>;
	negative?: true;
}

interface Attempt {
	parts: Part[];
	found: Found;
	seen: Try;
}

/**
 * Reads a page; where much of it is doubtful or lost, once or twice more in another way, and takes the best. What is
 * still lost then is read place by place. A further try that fails is no loss: the reading stands as it is. Rejects as
 * `read` does for the first, or with the signal's reason.
 */
export async function readPage(
	held: HeldPage,
	asked: Settings,
	signal: AbortSignal,
	progress: (part: number) => void,
	read: Read,
): Promise<Found> {
	const tries: Try[] = [];
	const usual = usualMode(asked.languages);
	const one = async (made: PreparedPage, psm: Plan['psm'] = usual): Promise<Attempt> => {
		const { pieces, ...prepared } = made;
		const [from, to] = [ENDS[tries.length]!, ENDS[tries.length + 1]!];
		const come = pieces.map(() => 0);
		// At once, where more than one reader is free; else one after the other.
		const pages = await Promise.all(
			pieces.map(({ pgm }, i) =>
				read({ pgm, dpi: prepared.dpi, ...(psm && { psm }) }, (part) => {
					come[i] = part;
					progress(from + (come.reduce((sum, one) => sum + one, 0) / pieces.length) * (to - from));
				}),
			),
		);
		const parts: Part[] = [];
		for (const [i, { x, y, width, height }] of pieces.entries()) {
			const came = moved(blocksOf(pages[i]!, wayBack(AS_IT_IS, width, height)), 0, y);
			const raw = await uprightColumns(came, x, prepared.dpi, held, read).catch(() => came);
			signal.throwIfAborted();
			const above = y > 0 ? parts.pop() : undefined;
			parts.push({ raw: above ? seamed(above.raw, raw) : raw, x, width });
		}
		return look(held, prepared, parts, pages[0]!.version);
	};
	// Reading an empty sheet or noise takes long and invents words.
	if (held.prepared.nothing) return { prepared: held.prepared, blocks: [], unread: [], version: '' };

	let best = await one(held.prepared);
	let plan: Plan = { settings: asked };
	tries.push(best.seen);
	let made = best;
	const sheet = await readSheet(held, asked, best.seen, async (cut, settings) =>
		readPage({ ...held, prepared: cut }, settings, signal, progress, read),
	).catch(() => undefined);
	signal.throwIfAborted();
	if (sheet) return { ...sheet, prepared: { ...sheet.prepared, steps: byMeasure(sheet.prepared.steps, asked) } };
	const styled = (found: Found) => withStyles(held, found, asked.languages);
	try {
		for (;;) {
			const advice = retry(held.prepared, tries);
			const next = advice && planned(plan, advice, asked);
			if (!next) break;
			// The picture goes with the next try, and this reading may stay the best.
			if (made === best) best = { ...best, found: await styled(best.found) };
			const turn = advice.turn ?? (advice.negative ? undefined : best.found.prepared.turn);
			const again = await held.again(next.settings, { turn, negative: next.negative });
			if (!again) return best.found;
			made = await one({ ...again, steps: byMeasure(again.steps, asked) }, next.psm);
			if (next.negative) made.seen.negative = true;
			if (next.psm === '11') made.seen.sparse = true;
			if (advice.asItCame) made.seen.asItCame = true;
			tries.push(made.seen);
			if (better(made.seen, best.seen)) [best, plan] = [made, next];
		}
		const { line } = held.prepared;
		const blocks = line && (await readLittle(line, best.seen.words, read));
		signal.throwIfAborted();
		if (blocks) return { ...best.found, prepared: held.prepared, blocks, unread: [] };
		const script = best.found.prepared.textual ? otherScript(tries) : undefined;
		if (script) return { ...best.found, otherScript: script };
		if (!worthCloseUps(best)) return best.found;
		// Close-ups are taken of the picture that was made last; making it anew is worth it for lost text, and for tables.
		const { unread, blocks: said } = best.found;
		const worth =
			unread.length ||
			said.some(({ grid }) => grid) ||
			hasLacked(said, asked.languages) ||
			hasLatin(said, asked.languages);
		if (made !== best && !worth) return best.found;
		if (made !== best) await held.again(plan.settings, { turn: best.found.prepared.turn, negative: plan.negative });
		const found = await styled(await closeUps(held, best, asked.languages, read));
		signal.throwIfAborted();
		return found;
	} catch (thrown) {
		if (signal.aborted) throw thrown;
		return best.found;
	}
}

/** Below this mean confidence (0–100) more text would be more invented text. */
const LIKELY = 45;

function worthCloseUps({ found, seen }: Attempt): boolean {
	const mean = seen.words.reduce((sum, word) => sum + word.confidence, 0) / Math.max(1, seen.words.length);
	return found.prepared.textual && mean >= LIKELY;
}

/** The same reading with what close-ups of its lost places and signs give. */
async function closeUps(held: HeldPage, best: Attempt, languages: string[], read: Read): Promise<Found> {
	let { parts, found } = best;
	const { prepared, unread, version } = found;
	const words = parts.flatMap(({ raw, x }) => [...wordsOf({ blocks: moved(raw, x) })]);
	const lines = unread.length ? await readLost(held, prepared, unread, words, read) : [];
	if (lines.length) ({ parts, found } = await look(held, prepared, withLines(parts, lines), version));
	const signs = await readSigns(held, found.blocks, read).catch(() => undefined);
	if (signs)
		({ parts, found } = await look(held, prepared, withLines(without(parts, signs.instead), signs.lines), version));
	const latin = await readLatin(held, found.blocks, prepared.dpi, languages, read);
	if (latin.length) ({ parts, found } = await look(held, prepared, exchanged(parts, latin), version));
	const lacked = await readLacked(held, found.blocks, prepared.dpi, languages, read);
	return lacked.length ? (await look(held, prepared, exchanged(parts, lacked), version)).found : found;
}

/** What the next try does; undefined where the user has forbidden just that. */
function planned(plan: Plan, { turn, steps = {}, psm, negative }: Advice, asked: Settings): Plan | undefined {
	const touched = Object.keys(steps) as StepName[];
	if (turn !== undefined) touched.push('orientation');
	if (negative) touched.push('invert');
	if (touched.some((step) => asked.steps?.[step] === 'off')) return undefined;
	return {
		...plan,
		...(psm && { psm }),
		...(negative && { negative }),
		settings: { ...plan.settings, steps: { ...plan.settings.steps, ...steps } },
	};
}

/** What we switched on for a try was not asked for by the user. */
const byMeasure = (steps: PreparedPage['steps'], asked: Settings): PreparedPage['steps'] =>
	steps.map(({ step, values }) => ({ step, values, ...(asked.steps?.[step] === 'on' && { asked: true }) }));

/** How thick the strokes of all words are, by their boxes. */
async function strokesOf(held: HeldPage, parts: Part[]): Promise<Strokes | undefined> {
	const placed = parts.flatMap(({ raw, x }) => [...wordsOf({ blocks: raw })].map(({ box }) => ({ box, x })));
	const found = await held.strokes(placed.map(({ box, x }) => ({ ...box, x0: box.x0 + x, x1: box.x1 + x })));
	return found && new Map(placed.map(({ box }, at) => [box, found[at]!]));
}

async function look(held: HeldPage, prepared: Found['prepared'], read: Part[], version: string): Promise<Attempt> {
	const said = read.flatMap(({ raw, x }) => [...wordsOf({ blocks: moved(raw, x) })]);
	const parts = without(read, await bareWords(held, said).catch(() => []));
	const words: Word[] = [];
	// Without them there are fewer headings, and no less text.
	const strokes = await strokesOf(held, parts).catch(() => undefined);
	// The pages of a spread have each their own columns, heads and feet.
	const arranged = parts.flatMap(({ raw, x, width }) => {
		words.push(...wordsOf({ blocks: moved(raw, x) }));
		const { height, dpi, textual, fields } = prepared;
		const mine = withMarks(raw, marksWithin(fields?.marks ?? [], x, width));
		const rules = rulesWithin(prepared.rules, x, width);
		return moved(arrange(mine, { width, height, dpi, textual, rules, ...(strokes && { strokes }) }), x);
	});
	// What was invented on a picture hides no lost text, and what is no text cannot be lost.
	const shown = prepared.textual ? [...wordsOf({ blocks: arranged })] : words;
	const boxes = shown.map(({ box }) => box);
	// Not knowing what was lost is no reason to lose what was found.
	const lost = boxes.length || prepared.textual ? await held.unread(boxes).catch(() => undefined) : undefined;
	const blocks = spreadOut(arranged, prepared.fields?.combs ?? []);
	return {
		parts,
		found: { prepared, blocks, unread: lost?.places ?? [], version },
		seen: { words, unread: lost?.share ?? 0 },
	};
}
