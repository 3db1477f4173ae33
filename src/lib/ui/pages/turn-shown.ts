import { turnPages } from '#lib/flow/pages/turn-pages.ts';
import { pageOrder, type Document } from '#lib/model/document.ts';
import { faultOf } from '#lib/model/fault.ts';
import { turnOf, type Turn } from '#lib/model/turn/turn.ts';
import { say } from '../say/say.ts';
import type { Toasts } from '../toasts.svelte.ts';
import { faultInWords } from '../words/words.ts';
import { turnedInWords } from './turned-in-words.ts';

/** What was turned last, and how far by now, as long as the message about it is there: others can be turned as far. */
let last: { about: string; by: Turn } | undefined;

/** Turns a page clockwise and says so, with a way to take it back, and one to turn the others as well. */
export async function turnShown(document: Document, page: number, by: Turn, toasts: Toasts): Promise<void> {
	const about = `turned ${page} of ${document.id}`;
	const before = toasts.shown.some((toast) => toast.about === about) && last?.about === about ? last.by : 0;
	const far = turnOf(before, by);
	last = { about, by: far };
	const others = pageOrder(document).filter((one) => one !== page);
	const turn = async (pages: number[], by: Turn) => {
		try {
			await turnPages(document.id, pages, by);
			return true;
		} catch (error) {
			toasts.say(faultInWords(faultOf(error)));
			return false;
		}
	};
	const back = (pages: number[], by: Turn) => ({
		label: say('Undo'),
		run: () => void turn(pages, turnOf(-by)),
	});
	const turnAll = async () => {
		if (await turn(others, far)) toasts.say(turnedInWords(others.length + 1, far), back([page, ...others], far));
	};
	const all = others.length && far ? [{ label: say('Turn all pages'), run: () => void turnAll() }] : [];
	if (await turn([page], by)) toasts.say(turnedInWords(1, by), [...all, back([page], by)], about);
}
