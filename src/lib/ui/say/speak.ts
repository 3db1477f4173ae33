import { interfaceLanguages, type ChosenLanguage, type InterfaceLanguage } from '#lib/model/interface-language.ts';
import { preferred } from './preferred.ts';
import { spoken } from './spoken.svelte.ts';
import { tagOf } from './tag-of.ts';

const DICTIONARIES = {
	de: async () => (await import('./de/de.ts')).de,
	fr: async () => (await import('./fr/fr.ts')).fr,
	es: async () => (await import('./es/es.ts')).es,
	ar: async () => (await import('./ar/ar.ts')).ar,
};

const HINT = 'legible:interface-language';

let turn = 0;

/**
 * Changes the language of the interface, at once and without a reload. Resolves when it is spoken; when its dictionary
 * cannot be had, it is what it was. The choice is also noted where the next start finds it before the first paint.
 */
export async function speak(chosen: ChosenLanguage): Promise<void> {
	const mine = ++turn;
	const language = chosen === 'browser' ? preferred() : chosen;
	try {
		// Only a hint: the choice itself is a preference, and a private window may refuse it.
		localStorage.setItem(HINT, chosen);
	} catch {
		// the first paint may be in the browser's language then
	}
	const dictionary = language === 'en' ? undefined : await DICTIONARIES[language]().catch(() => undefined);
	if (mine !== turn || (language !== 'en' && !dictionary)) return;
	const [tag, { direction }] = [tagOf(language), interfaceLanguages[language]];
	if (language !== spoken.now.language || tag !== spoken.now.tag) {
		const [numbers, plurals] = [new Intl.NumberFormat(tag), new Intl.PluralRules(tag)];
		spoken.now = { language, tag, direction, numbers, plurals, ...(dictionary ? { dictionary } : {}) };
	}
	Object.assign(document.documentElement, { lang: language, dir: direction });
}

/** Speaks as the last time, or as the browser does: before the first paint. */
export function speakAsBefore(): Promise<void> {
	let hint: string | null = null;
	try {
		hint = localStorage.getItem(HINT);
	} catch {
		// storage is closed to us
	}
	return speak(hint && hint in interfaceLanguages ? (hint as InterfaceLanguage) : 'browser');
}
