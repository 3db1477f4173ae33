import type { Purpose } from '#lib/model/departure.ts';

/** What a request to another site was for, and what it carried, in words; in the order in which they are shown. */
export const purposeWords: Record<Purpose, { name: string; carries: string }> = {
	submit: { name: 'Document sent', carries: 'The document, or the pages asked for, and how to read them' },
	token: { name: 'Sign-in', carries: 'Your client ID and client secret' },
	status: { name: 'Question how far the work is', carries: 'The cloud’s own number for the work' },
	fetch: { name: 'Result fetched', carries: 'The cloud’s own number for the work' },
	delete: { name: 'Cloud’s copy deleted', carries: 'The cloud’s own number for the work' },
	probe: { name: 'Look whether the cloud is there', carries: 'Nothing' },
};
