import { languageName, languages } from '#lib/model/language.ts';
import { spoken } from '../say/spoken.svelte.ts';

/** The name of a language that pages are read in, by tesseract's code, in the interface's language, as it stands in a list; a code without a name stays as it is. */
export function languageInWords(code: string): string {
	const { tag } = spoken.now;
	const name = languageWithin(code);
	if (name === code) return name;
	return name.charAt(0).toLocaleUpperCase(tag) + name.slice(1);
}

/** The same within a sentence: French and Spanish write it small there. */
export function languageWithin(code: string): string {
	const { language, tag } = spoken.now;
	const read = languages.find((one) => one.code === code);
	if (language === 'en' || !read) return languageName(code);
	return new Intl.DisplayNames(tag, { type: 'language' }).of(read.tag) ?? read.own;
}
