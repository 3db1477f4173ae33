import type { Entry } from '../entry.ts';

/** German for keeping the library in order. Its phrases are the list of all there are (see `Phrase`). */
export const keeping = {} satisfies Record<string, Entry>;
