import { spoken } from './spoken.svelte.ts';

/** A number alone, as the interface's language writes it. */
export const figures = (value: number): string => spoken.now.numbers.format(value);
