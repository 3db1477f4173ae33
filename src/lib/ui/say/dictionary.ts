import type { Entry } from './entry.ts';
import type { Phrase } from './phrase.ts';

/** Every phrase of the interface in one language: none missing, none left over. */
export type Dictionary = Readonly<Record<Phrase, Entry>>;
