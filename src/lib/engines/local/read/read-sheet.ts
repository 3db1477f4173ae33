import type { Settings } from '#lib/model/settings.ts';
import { wordsOf } from '#lib/model/reading.ts';
import { better } from '../prepare/again/better.ts';
import { isPoor, type Try } from '../prepare/again/retry.ts';
import type { PreparedPage } from '../prepare/prepare-message.ts';
import type { HeldPage } from '../prepare/preparer.ts';
import type { Found } from './read-page.ts';

/**
 * A small sheet by itself, where it lies on a busy ground and the whole photo gave little: the ground's pattern hides its text.
 * `read` reads a page that was prepared, with the settings it was prepared by. Undefined where there is no such sheet or it
 * gives less; then the held page is the whole photo again.
 */
export async function readSheet(
	held: HeldPage,
	asked: Settings,
	whole: Try,
	read: (prepared: PreparedPage, settings: Settings) => Promise<Found>,
): Promise<Found | undefined> {
	if (!held.prepared.smallSheet || asked.steps?.sheet || !isPoor(whole)) return undefined;
	const settings: Settings = { ...asked, steps: { ...asked.steps, sheet: 'on' } };
	const cut = await held.again(settings, {});
	const found = cut && (await read(cut, settings).catch(() => undefined));
	const words = found ? [...wordsOf(found)] : [];
	// as much of the sheet alone is more: nothing is invented beside it
	if (words.length && !better(whole, { words, unread: 0 })) return found;
	await held.again(asked, { turn: held.prepared.turn });
	return undefined;
}
