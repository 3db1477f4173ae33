import type { Copied } from '#lib/flow/text/copy.ts';

/**
 * Puts what is being made on the clipboard; rejects, and leaves the clipboard as it is, when there is nothing. The promise is
 * handed over, not awaited: browsers take a copy only while they still hold it for an act of the user.
 */
export async function putOnClipboard(copied: Promise<Copied>, withHtml: boolean): Promise<void> {
	const as = (type: string, pick: (copied: Copied) => string) => {
		const blob = copied.then((made) => {
			if (!made.text.trim()) throw new Error('nothing to copy');
			return new Blob([pick(made)], { type });
		});
		// The browser may have turned away already, and nobody else waits for it.
		blob.catch(() => undefined);
		return { [type]: blob };
	};
	await navigator.clipboard.write([
		new ClipboardItem({
			...as('text/plain', ({ text }) => text),
			...(withHtml ? as('text/html', ({ html }) => html ?? '') : {}),
		}),
	]);
}
