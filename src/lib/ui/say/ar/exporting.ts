import type { Entry } from '../entry.ts';
import type { exporting as german } from '../de/exporting.ts';

/** Arabic for exports and printing. */
export const exporting: Record<keyof typeof german, Entry> = {};
