import type { Arrival } from '#lib/model/arrival.ts';
import type { Fault } from '#lib/model/fault.ts';
import type { Note } from '#lib/model/note.ts';
import { adoptArrivals, arrivals, putArrivals, removeArrivals } from '#lib/store/bytes/arrivals.ts';

type Named = Pick<Arrival, 'id' | 'name' | 'size' | 'order'>;

const LOCK = 'legible-arrivals:';
const tab = globalThis.crypto?.randomUUID?.();
let lock: Promise<void> | undefined;
let last: Promise<unknown> = Promise.resolve();

/** Held until the tab is gone, whichever way it goes: what it has noted is nobody else's before. */
const held = () =>
	(lock ??= new Promise<void>((resolve, reject) => {
		navigator.locks
			.request(LOCK + tab, () => {
				resolve();
				return new Promise(() => undefined);
			})
			.catch(reject);
	}));

/** One after the other, so that no note comes after its end. A note that cannot be written holds nothing up. */
function inTurn<Result>(work: () => Promise<Result>): Promise<Result | undefined> {
	const turn = last.then(work).catch(() => undefined);
	last = turn;
	return turn;
}

const note = (noted: Arrival[]) =>
	inTurn(async () => {
		await held();
		await putArrivals(noted);
	});

/** Notes files that are on their way: when the tab goes before they are saved, the next one says which they were. */
export const noteComing = (files: Named[]): void => void note(files.map((file) => ({ ...named(file), tab })));

/** Notes why a file was not taken, until `endArrivals`. */
export const noteRefused = (file: Named, fault: Fault): void => void note([{ ...named(file), tab, fault }]);

/** Notes what is to be said of a file that was taken, until `endArrivals`. */
export const noteTaken = (file: Named, notes: Note[]): void => void note([{ ...named(file), tab, notes }]);

/** They are in the library, or the user has seen that they are not. */
export const endArrivals = (ids: string[]): void => void inTurn(() => removeArrivals(ids));

/**
 * What tabs that are gone have left, as it was given: files that were turned away, files that were taken with a remark, and
 * (with neither) files that were not saved to their end.
 */
export async function takeLeftArrivals(): Promise<Arrival[]> {
	const mine = await inTurn(async () => {
		await held();
		// Read before the tabs are asked for: what a new tab notes from here on is none of ours.
		const noted = await arrivals();
		const locks = await navigator.locks.query();
		const living = new Set([...(locks.held ?? []), ...(locks.pending ?? [])].map(({ name }) => name));
		const left = noted.filter((one) => !living.has(LOCK + one.tab));
		return left.length ? adoptArrivals(left, tab) : [];
	});
	return (mine ?? []).sort((one, other) => (one.order ?? 0) - (other.order ?? 0));
}

const named = ({ id, name, size, order }: Named): Named => ({ id, name, size, order });
