import { preferences } from '#lib/store/settings.ts';

type Listener = (languages: string[], pages: number) => void;

const listeners = new Set<Listener>();
let underway = 0;

/** Calls back, in this tab, when pages are about to be there to be read on this device: how many at least, in which languages. */
export function onComing(listener: Listener): () => void {
	listeners.add(listener);
	return () => void listeners.delete(listener);
}

/** Says that a page will be there soon, while it is taken in. Returns what to call when it is there, or is not to come. */
export function announceComing(languages: string[]): () => void {
	underway++;
	for (const listener of listeners) listener(languages, underway);
	return () => void underway--;
}

/**
 * Somebody is choosing files, or drags them here: a reader starts meanwhile, which takes as long as a page does. It ends
 * by itself when nothing comes.
 */
export async function foresee(): Promise<void> {
	const { where, languages } = await preferences();
	if (where === 'device') announceComing(languages)();
}
