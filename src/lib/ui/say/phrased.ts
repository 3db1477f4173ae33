import type { Phrase } from './phrase.ts';

/** A phrase that is said later: in a table, where `say` would be asked before it is known what is spoken. */
export const phrased = <const P extends Phrase>(phrase: P): P => phrase;
