import { turnPages } from '#lib/flow/turn-pages.ts';
import { faultOf } from '#lib/model/fault.ts';
import { turnOf, type Turn } from '#lib/model/turn.ts';
import type { Toasts } from './toasts.svelte.ts';
import { faultInWords } from './words.ts';

const SAID: Record<Turn, [one: string, more: string]> = {
	0: ['', ''],
	90: ['Turned the page right', 'Turned the pages right'],
	180: ['Turned the page upside down', 'Turned the pages upside down'],
	270: ['Turned the page left', 'Turned the pages left'],
};

/** Turns pages clockwise and says so, with a way to take it back. */
export async function turnShown(documentId: string, pages: number[], by: Turn, toasts: Toasts): Promise<void> {
	try {
		await turnPages(documentId, pages, by);
		const undo = () => void turnPages(documentId, pages, turnOf(-by));
		toasts.say(SAID[by][pages.length === 1 ? 0 : 1], { label: 'Undo', run: undo });
	} catch (error) {
		toasts.say(faultInWords(faultOf(error)));
	}
}
