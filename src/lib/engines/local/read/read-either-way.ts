import { FaultError } from '#lib/model/fault.ts';
import { wordsOf } from '#lib/model/reading.ts';
import type { Settings } from '#lib/model/settings.ts';
import { better } from '../prepare/again/better.ts';
import type { HeldPage } from '../prepare/preparer.ts';
import { mayRunDown } from '../prepare/vertical/lying.ts';
import { readDown } from './read-down.ts';
import { readPage, type Found, type Read } from './read-page.ts';

/** Mean confidence (0–100) under which lines that run down may belong to a page that lies on its side. */
const SURE = 60;
/** Lines of Japanese or Chinese that were read across, and have a mean confidence below this, may run down on a page that lies on its side. */
const NONSENSE = 55;

/**
 * Reads a page whichever way its lines run: down, where they seem to and the data for that is there; else, or where that gave little, across.
 * `progress` hears a part of 1. Rejects as `readPage` does.
 */
export async function readEitherWay(
	held: HeldPage,
	asked: Settings,
	signal: AbortSignal,
	progress: (part: number) => void,
	read: Read,
): Promise<Found> {
	if (held.prepared.nothing) return readPage(held, asked, signal, progress, read);
	if (!held.prepared.vertical) {
		const level = await readPage(held, asked, signal, progress, read);
		if (!mayRunDown(asked.languages) || !isNonsense(level) || asked.steps?.orientation === 'off') return level;
		return (await readOnSide(held, asked, read).catch(() => signal.throwIfAborted())) ?? level;
	}
	const down = await readDown(held, held.prepared, (part) => progress(part * 0.9), read).catch((thrown: unknown) => {
		if (!isLacking(thrown)) throw thrown;
	});
	signal.throwIfAborted();
	if (down && meanOf(down) >= SURE) return down;
	const level = await held.again(asked, { vertical: false });
	if (!level) throw new FaultError('engine-crashed', 'the page was let go of');
	const across = await readPage({ ...held, prepared: level }, asked, signal, progress, read);
	return down && !better(seenOf(across), seenOf(down)) ? down : across;
}

/**
 * Reads vertical lines of a page that lies on its side, as an open book often does on a scanner: they look like any others. Undefined
 * where that makes no sense either. Rejects as `read` does.
 */
async function readOnSide(held: HeldPage, asked: Settings, read: Read): Promise<Found | undefined> {
	for (const turn of [90, 270] as const) {
		const made = await held.again(asked, { turn, vertical: true });
		const found = made?.vertical && (await readDown(held, made, () => undefined, read));
		if (found && meanOf(found) >= SURE) return found;
	}
	return undefined;
}

/** Lines of text are there, and little or nothing of it was believed. */
const isNonsense = (found: Found) => found.prepared.textual && meanOf(found) < NONSENSE;

/** The site does not have the data for lines that run down, or there is no network now. */
const isLacking = (thrown: unknown) => thrown instanceof FaultError && thrown.fault.code === 'language-missing';

const seenOf = (found: Found) => ({ words: [...wordsOf(found)], unread: 0 });

function meanOf(found: Found): number {
	const words = [...wordsOf(found)];
	const weight = words.reduce((sum, { text }) => sum + text.length, 0);
	return words.reduce((sum, { text, confidence }) => sum + text.length * confidence, 0) / Math.max(1, weight);
}
