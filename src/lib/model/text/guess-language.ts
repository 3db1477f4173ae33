import { wordsOf, type Reading } from '../reading.ts';
import { commonWords } from './common-words.ts';
import { looksLikeFraktur } from './looks-like-fraktur.ts';

/**
 * What a look at the text says about its language: nothing to say (undefined), a language that it looks like,
 * `otherScript` when its letters are none of the language that was read, or `unsure` when its words make no sense in it.
 */
export type Guess = { looksLike: string } | { otherScript: true } | { unsure: true } | undefined;

/** Letters that tell one of these languages from the others. */
const LETTERS: Record<string, RegExp> = {
	deu: /[äöüß]/i,
	fra: /[èêçœîûë]/i,
	spa: /[ñ¿¡]/i,
	por: /[ãõ]/i,
	pol: /[łąęśżźćń]/i,
	ces: /[ěřů]/i,
	hun: /[őű]/i,
	ron: /[șțăşţ]/i,
	vie: /[ơưạảấầẩậắặẹẻếềểệịọốồổộớờởợụủứừửữựỹ]/i,
	tur: /[ışğİ]/,
};

/** Scripts, with the languages that are written in them; the first is the guess. */
const SCRIPTS: [RegExp, string[]][] = [
	[/[\p{Script=Hiragana}\p{Script=Katakana}]/u, ['jpn']],
	[/\p{Script=Hangul}/u, ['kor']],
	[/\p{Script=Han}/u, ['chi_sim', 'chi_tra', 'jpn', 'kor']],
	[/\p{Script=Arabic}/u, ['ara', 'fas', 'urd', 'pus', 'snd', 'uig']],
	[/\p{Script=Hebrew}/u, ['heb', 'yid']],
	[/\p{Script=Devanagari}/u, ['hin', 'mar', 'nep', 'san']],
	[/\p{Script=Bengali}/u, ['ben', 'asm']],
	[/\p{Script=Thai}/u, ['tha']],
	[/\p{Script=Greek}/u, ['ell', 'grc']],
	[/[іїєґ]/iu, ['ukr', 'bel']],
	[/\p{Script=Cyrillic}/u, ['rus', 'ukr', 'bel', 'bul', 'srp', 'mkd', 'kaz']],
];

const FEWEST_WORDS = 8;
const FEWEST_HITS = 4;
const SHARE = 0.12;
const LEAD = 2;
/** Words below it are doubtful (0–100); at this share of them, and no sense in the rest, the language may be another. */
const DOUBTFUL = 60;
const MOST_DOUBTFUL = 0.5;

/** Readers that do not know a language lose the marks on its letters. */
const unmarked = (word: string) =>
	word.normalize('NFD').replace(/\p{M}/gu, '').replaceAll('đ', 'd').replaceAll('ø', 'o');

const common = Object.entries(commonWords).map(([code, lists]) => {
	const words = lists.join(' ').split(' ');
	// Of two letters too many would be words of another language.
	return [code, new Set([...words, ...words.filter(({ length }) => length > 2).map(unmarked)])] as const;
});

/** A guess at the language of pages that were read in `readings[0].languages`. Pure, and cheap enough for every card. */
export function guessLanguage(readings: Pick<Reading, 'blocks' | 'languages' | 'otherScript' | 'unread'>[]): Guess {
	const asked = readings[0]?.languages ?? [];
	// What is read with the data for Fraktur is German as well.
	const read = asked.includes('frk') ? [...asked, 'deu'] : asked;
	const others = readings.map(({ otherScript }) => otherScript).filter((script) => script !== undefined);
	if (others.length && others.length >= readings.length / 2) {
		const offered = others.find((code) => code !== 'unknown' && !read.includes(code));
		return offered ? { looksLike: offered } : { otherScript: true };
	}
	const words = readings.flatMap((reading) => [...wordsOf(reading)]).filter(({ text }) => /\p{L}/u.test(text));
	// Ink like text, and not one word: pages of Korean come out so in English.
	if (!words.length && readings.some(({ unread }) => unread?.length)) return { otherScript: true };
	if (words.length < FEWEST_WORDS) return undefined;

	const script = SCRIPTS.find(
		([letters]) => words.filter(({ text }) => letters.test(text)).length > words.length * 0.4,
	)?.[1];
	if (script) return script.some((code) => read.includes(code)) ? undefined : { looksLike: script[0]! };

	const hits = new Map<string, number>(common.map(([code]) => [code, 0]));
	for (const { text } of words) {
		const word = text.toLowerCase().replace(/^[^\p{L}]+|[^\p{L}]+$/gu, '');
		for (const [code, small] of common)
			if (small.has(word) || LETTERS[code]?.test(text)) hits.set(code, hits.get(code)! + 1);
	}
	const [best, second] = [...hits].sort((a, b) => b[1] - a[1]);
	const isGerman = best![0] === 'deu' && best![1] >= FEWEST_HITS;
	if (isGerman && !read.includes('frk') && looksLikeFraktur(words.map(({ text }) => text))) return { looksLike: 'frk' };
	const expected = Math.max(0, ...read.map((code) => hits.get(code) ?? 0));
	const clear = best![1] >= FEWEST_HITS && best![1] >= words.length * SHARE && best![1] > second![1];
	if (clear && !read.includes(best![0]) && best![1] >= LEAD * expected) return { looksLike: best![0] };

	const doubtful = words.filter(({ confidence }) => confidence < DOUBTFUL).length;
	const knowsSmallWords = read.some((code) => code in commonWords);
	if (knowsSmallWords && doubtful > words.length * MOST_DOUBTFUL && expected < words.length * 0.05)
		return { unsure: true };
	return undefined;
}
