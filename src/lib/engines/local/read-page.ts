import type { Box } from '#lib/model/geometry.ts';
import { wordsOf, type Block, type Word } from '#lib/model/reading.ts';
import type { Settings, StepName } from '#lib/model/settings.ts';
import { blocksOf } from './blocks-of.ts';
import { arrange } from './layout/arrange.ts';
import { moved } from './moved.ts';
import { better } from './prepare/better.ts';
import { retry, type Advice, type Try } from './prepare/retry.ts';
import type { PreparedPage } from './prepare-message.ts';
import type { HeldPage } from './preparer.ts';
import type { Picture } from './reader.ts';
import type { TesseractPage } from './tesseract-page.ts';
import { wayBack } from './way-back.ts';

/** What was found on a page, the best of all tries. Blocks and boxes in pixels of the picture that was read. */
export interface Found {
	prepared: Omit<PreparedPage, 'pieces'>;
	blocks: Block[];
	/** text-like ink that no word covers */
	unread: Box[];
	/** as tesseract says it; empty when nothing was read */
	version: string;
}

/** How far the progress has come at the end of each try. A page that is good at once pays with a short last step. */
const ENDS = [0, 0.9, 0.95, 1];
const AS_IT_IS = [1, 0, 0, 0, 1, 0, 0, 0, 1];

interface Plan {
	settings: Settings;
	psm?: NonNullable<Picture['psm']>;
}

/**
 * Reads a page; where much of it is doubtful or lost, once or twice more in another way, and takes the best. A further
 * try that fails is no loss: then the reading stands as it is. Rejects as `read` does for the first, or with the
 * signal's reason.
 */
export async function readPage(
	held: HeldPage,
	asked: Settings,
	signal: AbortSignal,
	progress: (part: number) => void,
	read: (picture: Picture, progress: (part: number) => void) => Promise<TesseractPage>,
): Promise<Found> {
	const tries: Try[] = [];
	const one = async (made: PreparedPage, psm?: Plan['psm']) => {
		const { pieces, ...prepared } = made;
		const [from, to] = [ENDS[tries.length]!, ENDS[tries.length + 1]!];
		const found: PieceFound[] = [];
		for (const { pgm, x, width } of pieces) {
			const start = from + (found.length / pieces.length) * (to - from);
			const picture = { pgm, dpi: prepared.dpi, ...(psm && { psm }) };
			const page = await read(picture, (part) => progress(start + (part * (to - from)) / pieces.length));
			found.push({ page, x, width });
		}
		return look(held, prepared, found);
	};
	// Reading an empty sheet or noise takes long and invents words.
	if (held.prepared.nothing) return { prepared: held.prepared, blocks: [], unread: [], version: '' };

	let best = await one(held.prepared);
	let plan: Plan = { settings: asked };
	tries.push(best.seen);
	for (;;) {
		const advice = retry(held.prepared, tries);
		const next = advice && planned(plan, advice, asked);
		if (!next) return best.found;
		try {
			const made = await held.again(next.settings, advice.turn ?? best.found.prepared.turn);
			if (!made) return best.found;
			const other = await one({ ...made, steps: byMeasure(made.steps, asked) }, next.psm);
			tries.push(other.seen);
			if (better(other.seen, best.seen)) [best, plan] = [other, next];
		} catch (thrown) {
			if (signal.aborted) throw thrown;
			return best.found;
		}
	}
}

/** What the next try does; undefined where the user has forbidden just that. */
function planned(plan: Plan, { turn, steps = {}, psm }: Advice, asked: Settings): Plan | undefined {
	const touched = [...(Object.keys(steps) as StepName[]), ...(turn === undefined ? [] : ['orientation' as const])];
	if (touched.some((step) => asked.steps?.[step] === 'off')) return undefined;
	return { ...plan, ...(psm && { psm }), settings: { ...plan.settings, steps: { ...plan.settings.steps, ...steps } } };
}

/** What we switched on for a try was not asked for by the user. */
const byMeasure = (steps: PreparedPage['steps'], asked: Settings): PreparedPage['steps'] =>
	steps.map(({ step, values }) => ({ step, values, ...(asked.steps?.[step] === 'on' && { asked: true }) }));

/** What tesseract found in a piece of the picture. */
interface PieceFound {
	page: TesseractPage;
	x: number;
	width: number;
}

async function look(
	held: HeldPage,
	prepared: Found['prepared'],
	pieces: PieceFound[],
): Promise<{ found: Found; seen: Try }> {
	const words: Word[] = [];
	// The pages of a spread have each their own columns, heads and feet.
	const blocks = pieces.flatMap(({ page, x, width }) => {
		const raw = blocksOf(page, wayBack(AS_IT_IS, width, prepared.height));
		words.push(...wordsOf({ blocks: moved(raw, x) }));
		return moved(arrange(raw, { width, height: prepared.height }), x);
	});
	// What was invented on a picture hides no lost text, and what is no text cannot be lost.
	const read = prepared.textual ? [...wordsOf({ blocks })] : words;
	const boxes = read.map(({ box }) => box);
	// Not knowing what was lost is no reason to lose what was found.
	const lost = boxes.length || prepared.textual ? await held.unread(boxes).catch(() => undefined) : undefined;
	return {
		found: { prepared, blocks, unread: lost?.places ?? [], version: pieces[0]?.page.version ?? '' },
		seen: { words, unread: lost?.share ?? 0 },
	};
}
