import type { Entry } from '../entry.ts';

/** German for the preparation of pages and the storage. Its phrases are the list of all there are (see `Phrase`). */
export const preparing = {} satisfies Record<string, Entry>;
