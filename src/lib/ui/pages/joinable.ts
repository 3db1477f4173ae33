import type { Document } from '#lib/model/document.ts';
import { spoken } from '../say/spoken.svelte.ts';

/** Whether its pages can become pages of another document. */
export const canBeJoined = ({ mediaType }: Document): boolean => mediaType !== 'image/vnd.djvu';

/** In the order of their names, as cameras and scanners count them. */
export function inNameOrder(documents: Document[]): Document[] {
	const order = new Intl.Collator(spoken.now.tag, { numeric: true });
	return documents.toSorted((a, b) => order.compare(a.name, b.name));
}
