import type { Entry } from '../entry.ts';
import type { keeping as german } from '../de/keeping.ts';

/** Arabic for keeping the library in order. */
export const keeping: Record<keyof typeof german, Entry> = {};
