import type { OtherScript } from '#lib/model/reading.ts';
import type { Try } from '../prepare/again/retry.ts';

/** Fewer words say nothing about the script. */
const FEWEST = 10;
/** The same for a guess at which script it is. */
const FEWEST_TO_NAME = 30;
/** Lines in a script that was not read have a mean confidence (0–100) of 1 to 31. Blurred beyond reading, Latin letters have that too. */
const NONSENSE = 35;
/** Longer "words" (letters on average) are lines of a script without spaces. */
const LONGEST = 15;

/** в, к, м, н and т within a word look like small capitals: "CBOeM", "MoMeHTa". */
const CYRILLIC = /[a-z][BHKMT]/;
/** Share of such words: 0.27 to 0.46 in Cyrillic, up to 0.11 in Greek, up to 0.10 in others. */
const CYRILLIC_SHARE = 0.2;
/** Share of words with an i: 0.39 and more in Ukrainian, up to 0.12 in Russian and Bulgarian. */
const UKRAINIAN_SHARE = 0.25;
/** Hebrew letters are all of one height, and many are like 1, 7, 2, 0: "NX1P2". */
const HEBREW = /^[^a-z]*([A-Z]\d|\d[A-Z])[^a-z]*$/;
/** Share of such words: 0.26 in Hebrew; as many only in Cyrillic on its head, which has small letters. */
const HEBREW_SHARE = 0.18;
const NO_SMALL_SHARE = 0.75;

const letters = (text: string) => text.replace(/[^\p{L}\p{N}]/gu, '').length;

/**
 * The script that lines of text seem to be in when none of `tries` made sense of them; undefined where one did, or where
 * too little is there. Only told from Latin letters: other models leave it at 'unknown'.
 */
export function otherScript(tries: Pick<Try, 'words'>[]): OtherScript | undefined {
	if (!tries.some(({ words }) => words.length >= FEWEST)) return undefined;
	if (tries.some(({ words }) => words.length > 0 && meanOf(words) >= NONSENSE)) return undefined;
	const named = tries.flatMap(({ words }) => nameOf(words.filter(({ text }) => letters(text) > 1)) ?? []);
	// one of the tries may stand on its head
	return named.sort((a, b) => b.share - a.share)[0]?.name ?? 'unknown';
}

function nameOf(words: Try['words']): { name: OtherScript; share: number } | undefined {
	const average = words.reduce((sum, { text }) => sum + letters(text), 0) / (words.length || 1);
	if (words.length < FEWEST_TO_NAME || average > LONGEST) return undefined;
	const share = (like: RegExp) => words.filter(({ text }) => like.test(text)).length / words.length;
	const cyrillic = share(CYRILLIC);
	if (cyrillic >= CYRILLIC_SHARE) return { name: share(/i/) >= UKRAINIAN_SHARE ? 'ukr' : 'rus', share: cyrillic };
	const hebrew = share(HEBREW);
	if (hebrew >= HEBREW_SHARE && share(/^[^a-z]+$/) >= NO_SMALL_SHARE) return { name: 'heb', share: hebrew };
	return undefined;
}

function meanOf(words: Try['words']): number {
	let [sum, weight] = [0, 0];
	for (const { text, confidence } of words) {
		const mine = Math.max(1, letters(text));
		sum += mine * confidence;
		weight += mine;
	}
	return sum / weight;
}
