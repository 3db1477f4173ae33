import type { Try } from './retry.ts';

/** Words below this confidence are as likely wrong as right. */
const SURE = 60;

/** Whether the second try read more than the first: more letters in sure words, clearly (3 %), not by chance. */
export function better(second: Try, first: Try): boolean {
	return sureLetters(second) > sureLetters(first) * 1.03;
}

const sureLetters = ({ words }: Try) =>
	words.reduce((sum, { text, confidence }) => (confidence >= SURE ? sum + text.length * confidence : sum), 0);
