import type { Looked } from './shown.ts';

/** What of the library this tab looks at. It lasts while the tab is open, over the way to a document and back. */
export const look = $state<Omit<Looked, 'sortBy'>>({});
