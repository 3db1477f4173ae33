import { turnPages } from '#lib/flow/turn-pages.ts';
import { faultOf } from '#lib/model/fault.ts';
import { turnOf, type Turn } from '#lib/model/turn.ts';
import { count } from './say/count.ts';
import { say } from './say/say.ts';
import type { Toasts } from './toasts.svelte.ts';
import { faultInWords } from './words.ts';

const said = (by: Turn, n: number): string =>
	by === 90
		? count(n, 'Turned the page right', 'Turned the pages right')
		: by === 180
			? count(n, 'Turned the page upside down', 'Turned the pages upside down')
			: by === 270
				? count(n, 'Turned the page left', 'Turned the pages left')
				: '';

/** Turns pages clockwise and says so, with a way to take it back. */
export async function turnShown(documentId: string, pages: number[], by: Turn, toasts: Toasts): Promise<void> {
	try {
		await turnPages(documentId, pages, by);
		const undo = () => void turnPages(documentId, pages, turnOf(-by));
		toasts.say(said(by, pages.length), { label: say('Undo'), run: undo });
	} catch (error) {
		toasts.say(faultInWords(faultOf(error)));
	}
}
