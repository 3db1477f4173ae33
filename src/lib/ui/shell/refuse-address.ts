import { say } from '../say/say.ts';
import type { Toasts } from '../toasts.svelte.ts';

/** Who pastes an address hears why nothing comes of it: this page may speak to no other site. */
export function refuseAddress(pasted: string, toasts: Toasts): void {
	if (/^https?:\/\/\S+$/.test(pasted.trim()))
		toasts.say(say('Legible fetches nothing from other sites. Save the file first, then drop it here.'));
}
