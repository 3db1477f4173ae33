import type { Checked } from '#lib/engines/cloud/account/token.ts';
import { count } from '../say/count.ts';
import { say } from '../say/say.ts';
import { timeInWords } from '../words/words.ts';

/** What the check of a cloud account found, plainly. */
export function checkedInWords(checked: Checked): { text: string; tone: 'ok' | 'wait' | 'stop' } {
	switch (checked.outcome) {
		case 'ok':
			return checked.lifetime
				? {
						text: count(
							Math.round(checked.lifetime / 60),
							'It works. The cloud gave a token for {n} minute.',
							'It works. The cloud gave a token for {n} minutes.',
						),
						tone: 'ok',
					}
				: { text: say('Taken. Whether the token is still good shows with the first document.'), tone: 'ok' };
		case 'wrong-credentials':
			return {
				text: say(
					'The cloud did not accept this ID and secret (refused {failures} of 5 times; after the fifth it refuses everything for ten minutes).',
					{ failures: checked.failures },
				),
				tone: 'stop',
			};
		case 'banned':
			return {
				text: say('Too many failed sign-ins. The cloud refuses this ID and secret until {time}.', {
					time: timeInWords(checked.until),
				}),
				tone: 'stop',
			};
		case 'no-credentials':
			return { text: say('There is nothing to check yet.'), tone: 'wait' };
		case 'offline':
			return { text: say('There is no network. The account will be used when there is.'), tone: 'wait' };
		case 'device-only':
			return {
				text: say('“On this device only” is on, so the cloud was not asked. The account will be used when it is off.'),
				tone: 'wait',
			};
		case 'unreachable':
			return checked.why === 'blocked'
				? {
						text: say(
							'The cloud is there but does not let this site call it (CORS). Whoever runs this site can set up a relay; see its deployment guide.',
						),
						tone: 'stop',
					}
				: { text: say('The cloud does not answer. The account will be used when it does.'), tone: 'wait' };
		case 'unclear':
			return {
				text: say('The cloud gave an answer that we do not understand: {message}', { message: checked.message }),
				tone: 'stop',
			};
	}
}
