import { count } from '#lib/ui/say/count.ts';
import { say } from '#lib/ui/say/say.ts';

/** That no doubtful word is known, in a document of which `unread` pages have no finished reading. */
export const noDoubtsInWords = (unread: number): string =>
	unread > 0
		? count(
				unread,
				'No doubtful words so far. {n} page is still to be read.',
				'No doubtful words so far. {n} pages are still to be read.',
			)
		: say('No doubtful words left');
