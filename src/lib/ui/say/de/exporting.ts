import type { Entry } from '../entry.ts';

/** German for exports and printing. Its phrases are the list of all there are (see `Phrase`). */
export const exporting = {} satisfies Record<string, Entry>;
