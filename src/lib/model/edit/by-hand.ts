import type { EditedWord } from './edited.ts';

/** Whether the user has written a word or said that it is right. */
export const byHand = ({ by, confidence }: EditedWord): boolean => by !== undefined && confidence >= 100;
