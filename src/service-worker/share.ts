/// <reference lib="webworker" />
import { base } from '$service-worker';
import { addShared } from '../lib/store/bytes/inbox.ts';

/** The address of the manifest's share target; a GET of it is the page that shows what came. */
export const SHARE = `${base}/share`;

/**
 * Takes what another application shares: the files are durable before the answer goes out, so that nothing is lost
 * whatever happens to the page that follows. Needs no network.
 */
export async function takeShare(request: Request): Promise<Response> {
	// Behind the #, where no server sees it: the words of a share are nobody's business.
	const words = new URLSearchParams();
	try {
		const form = await request.formData();
		const files = [...form.values()].filter((value) => value instanceof File && (value.size || value.name));
		await addShared(files as File[]);
		words.set('files', String(files.length));
		for (const name of ['title', 'text', 'url']) {
			const value = form.get(name);
			// Part of an address, so not for novels.
			if (typeof value === 'string' && value) words.set(name, value.slice(0, 2_000));
		}
	} catch (error) {
		console.warn('A share was not stored:', error);
		const full = error instanceof Error && error.name === 'QuotaExceededError';
		words.set('failed', full ? 'storage-full' : 'storage-failed');
	}
	return Response.redirect(new URL(`${SHARE}#${words}`, location.href), 303);
}
