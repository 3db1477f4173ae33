import type { InterfaceLanguage } from '#lib/model/interface-language.ts';

/**
 * What Intl is asked for (BCP 47): the language as the browser's user speaks it, with their region. Where they do not
 * speak Arabic, number fields show the digits of their own language, and so do we.
 */
export const tagOf = (language: InterfaceLanguage, wanted: readonly string[] = navigator.languages): string =>
	wanted.find((tag) => tag.toLowerCase().split('-')[0] === language) ?? (language === 'ar' ? 'ar-u-nu-latn' : language);
