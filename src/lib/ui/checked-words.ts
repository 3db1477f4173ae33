import type { Checked } from '#lib/engines/cloud/token.ts';
import { timeInWords } from './words.ts';

/** What the check of a cloud account found, plainly. */
export function checkedInWords(checked: Checked): { text: string; tone: 'ok' | 'wait' | 'stop' } {
	switch (checked.outcome) {
		case 'ok':
			return checked.lifetime
				? { text: `It works. The cloud gave a token for ${Math.round(checked.lifetime / 60)} minutes.`, tone: 'ok' }
				: { text: 'Taken. Whether the token is still good shows with the first document.', tone: 'ok' };
		case 'wrong-credentials':
			return {
				text: `The cloud did not accept this ID and secret (refused ${checked.failures} of 5 times; after the fifth it refuses everything for ten minutes).`,
				tone: 'stop',
			};
		case 'banned':
			return {
				text: `Too many failed sign-ins. The cloud refuses this ID and secret until ${timeInWords(checked.until)}.`,
				tone: 'stop',
			};
		case 'no-credentials':
			return { text: 'There is nothing to check yet.', tone: 'wait' };
		case 'offline':
			return { text: 'There is no network. The account will be used when there is.', tone: 'wait' };
		case 'device-only':
			return {
				text: '“On this device only” is on, so the cloud was not asked. The account will be used when it is off.',
				tone: 'wait',
			};
		case 'unreachable':
			return checked.why === 'blocked'
				? {
						text: 'The cloud is there but does not let this site call it (CORS). Whoever runs this site can set up a relay; see its deployment guide.',
						tone: 'stop',
					}
				: { text: 'The cloud does not answer. The account will be used when it does.', tone: 'wait' };
		case 'unclear':
			return { text: `The cloud gave an answer that we do not understand: ${checked.message}`, tone: 'stop' };
	}
}
