import type { Try } from './retry.ts';

/** Words below this confidence are as likely wrong as right. */
const SURE = 60;
/** For each letter more in sure words a try may have so many more in others: beyond that it invented more than it read. */
const INVENTED = 2;

/** Whether the second try read more than the first: more letters in sure words, clearly (3 %), not by chance, and not by inventing words. */
export function better(second: Try, first: Try): boolean {
	if (sureLetters(second) <= sureLetters(first) * 1.03) return false;
	const [more, other] = [true, false].map((sure) => letters(second, sure) - letters(first, sure));
	return other! <= INVENTED * more!;
}

const isSure = ({ confidence }: Try['words'][number]) => confidence >= SURE;

const letters = ({ words }: Try, sure: boolean) =>
	words.reduce((sum, word) => sum + (isSure(word) === sure ? word.text.length : 0), 0);

const sureLetters = ({ words }: Try) =>
	words.reduce((sum, word) => (isSure(word) ? sum + word.text.length * word.confidence : sum), 0);
