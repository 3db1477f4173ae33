import type { Purpose } from '#lib/model/departure.ts';
import { say } from '../say/say.ts';

/** What a request to another site was for, and what it carried, in words; in the order in which they are shown. */
export const purposeWords = (): Record<Purpose, { name: string; carries: string }> => ({
	submit: { name: say('Document sent'), carries: say('The document, or the pages asked for, and how to read them') },
	token: { name: say('Sign-in'), carries: say('Your client ID and client secret') },
	status: { name: say('Question how far the work is'), carries: say('The cloud’s own number for the work') },
	fetch: { name: say('Result fetched'), carries: say('The cloud’s own number for the work') },
	delete: { name: say('Cloud’s copy deleted'), carries: say('The cloud’s own number for the work') },
	probe: { name: say('Look whether the cloud is there'), carries: say('Nothing') },
});
