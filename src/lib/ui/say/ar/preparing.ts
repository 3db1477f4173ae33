import type { Entry } from '../entry.ts';
import type { preparing as german } from '../de/preparing.ts';

/** Arabic for the preparation of pages and the storage. */
export const preparing: Record<keyof typeof german, Entry> = {};
