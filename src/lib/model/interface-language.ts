/** A language that the application itself speaks; nothing to do with the languages that pages are read in. */
export type InterfaceLanguage = 'en' | 'de' | 'fr' | 'es' | 'ar';

/** What its speakers call it, and the direction it is written in. */
export const interfaceLanguages: Record<InterfaceLanguage, { own: string; direction: 'ltr' | 'rtl' }> = {
	en: { own: 'English', direction: 'ltr' },
	de: { own: 'Deutsch', direction: 'ltr' },
	fr: { own: 'Français', direction: 'ltr' },
	es: { own: 'Español', direction: 'ltr' },
	ar: { own: 'العربية', direction: 'rtl' },
};

/** What the user chose: one of them, or whichever the browser prefers. */
export type ChosenLanguage = InterfaceLanguage | 'browser';
