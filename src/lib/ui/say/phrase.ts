import type { de } from './de/de.ts';

/**
 * Everything that the interface says, in its English wording, which is also its name. German is the list: what is not in
 * it is an error where it is said, and what the other dictionaries lack of it is an error there.
 *
 * `{name}` stands for a value. Words in square brackets become an element (see Say.svelte). What follows `||` is not said:
 * it tells two phrases apart that are one in English only.
 */
export type Phrase = keyof typeof de;
