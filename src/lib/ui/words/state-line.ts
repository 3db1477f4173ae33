import { pageOrder, type Document } from '#lib/model/document.ts';
import { documentStatus, pagesDone, pagesLeft, type Tally } from '#lib/model/tally.ts';
import { count } from '../say/count.ts';
import { say } from '../say/say.ts';
import { join, timeLeft } from './words.ts';

export type Tone = 'ok' | 'look' | 'wait' | 'stop' | 'work' | 'quiet';

/** The one line of state on a card: what is now, in words. `kept`: pages were read before what failed or was stopped. */
export function stateLine(
	document: Document,
	tally: Tally,
	{ secondsLeft, allPaused = false, kept = false }: { secondsLeft?: number; allPaused?: boolean; kept?: boolean } = {},
): { text: string; tone: Tone } {
	const total = pageOrder(document).length;
	const done = pagesDone(tally);
	const left = pagesLeft(tally);
	const failed = tally.pages.Error ?? 0;
	const ofPages = total > 1 ? count(total, '{done} of {n} page', '{done} of {n} pages', { done }) : '';
	switch (documentStatus(tally)) {
		case 'Unconfirmed':
			return { text: say('We sent it and lost the answer. It may have been counted.'), tone: 'stop' };
		case 'Expired':
			return { text: say('The cloud no longer has the result. The document is still here.'), tone: 'stop' };
		case 'Cancelling':
			return { text: say('Stopping'), tone: 'wait' };
		case 'Cancelled':
			if (!done)
				return {
					text: kept
						? join(say('Stopped'), say('The reading before it is still here.'))
						: say('Stopped before it was read'),
					tone: 'quiet',
				};
			return { text: join(say('Stopped'), say('{pages} read', { pages: ofPages })), tone: 'quiet' };
		case 'Error':
			if (kept) return { text: say('It could not be read again. The reading before it is still here.'), tone: 'stop' };
			if (total === 1) return { text: say('This page could not be read'), tone: 'stop' };
			return {
				text:
					failed === total
						? say('No page could be read')
						: count(failed, '{n} page of {total} could not be read', '{n} pages of {total} could not be read', {
								total,
							}),
				tone: 'stop',
			};
		case 'Completed':
			return ready(document, tally);
	}
	const underway = left - (tally.pages.Queued ?? 0);
	if (document.paused || allPaused)
		return underway
			? { text: join(say('Paused after what is being read now'), ofPages), tone: 'work' }
			: { text: join(say('Paused'), ofPages), tone: 'wait' };
	const waiting = Object.entries(tally.waiting).find(([, pages]) => pages === left)?.[0];
	if (waiting === 'network') return { text: say('Waiting for the network. Will be sent when online.'), tone: 'wait' };
	if (waiting === 'device-only') return { text: say('Waiting, because nothing leaves this device now'), tone: 'wait' };
	if (waiting === 'credentials') return { text: say('Waiting for the cloud account'), tone: 'wait' };
	if (waiting === 'credits')
		return { text: say('Waiting, because the cloud account has no credits left. It was not sent.'), tone: 'wait' };
	if (waiting === 'password') return { text: say('This PDF needs its password to be read on'), tone: 'wait' };
	if (waiting === 'parts')
		return {
			text: say('Waiting for a part of Legible that could not be fetched. It is tried again soon.'),
			tone: 'wait',
		};
	if (waiting === 'backoff') return { text: say('Waiting for the cloud. It is asked again soon.'), tone: 'wait' };
	const time = secondsLeft === undefined || left < 2 ? '' : timeLeft(secondsLeft);
	if ((tally.pages.Queued ?? 0) === left && !done) return { text: say('Waiting for its turn'), tone: 'quiet' };
	return { text: join(ofPages || say('Reading'), time), tone: 'work' };
}

/** Read to its end, and what is to be known of it all the same. */
function ready(document: Document, { doubts, textless = 0, unread = 0 }: Tally): { text: string; tone: Tone } {
	const total = pageOrder(document).length;
	const none = textless >= total;
	return {
		text: join(
			say('Ready'),
			document.cutOff ? say('the file breaks off') : '',
			doubts ? count(doubts, '{n} doubtful word', '{n} doubtful words') : '',
			none ? say('no text found') : '',
			textless && !none ? count(textless, 'no text on {n} page', 'no text on {n} pages') : '',
			unread && total === 1 ? say('a part was not read') : '',
			unread && total > 1 ? count(unread, 'a part of {n} page was not read', 'parts of {n} pages were not read') : '',
		),
		tone: none || document.cutOff ? 'look' : 'ok',
	};
}
