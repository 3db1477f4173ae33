import type { InterfaceLanguage } from '#lib/model/interface-language.ts';
import type { Entry } from './entry.ts';

/** The language that is spoken now. English needs no dictionary: phrases are English. */
export interface Spoken {
	language: InterfaceLanguage;
	/** BCP 47, for Intl: with the browser's region where it speaks this language, so that dates are written as at home */
	tag: string;
	direction: 'ltr' | 'rtl';
	dictionary?: Readonly<Record<string, Entry>>;
	numbers: Intl.NumberFormat;
	plurals: Intl.PluralRules;
}

class Now {
	now = $state.raw<Spoken>({
		language: 'en',
		tag: 'en',
		direction: 'ltr',
		numbers: new Intl.NumberFormat('en'),
		plurals: new Intl.PluralRules('en'),
	});
}

/** What is spoken now. Whoever reads it while it renders is rendered again when another language is chosen. */
export const spoken = new Now();
