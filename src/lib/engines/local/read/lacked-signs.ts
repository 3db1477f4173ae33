/**
 * Of these signs, those that the data of a language cannot give, as they are not among its letters (tesseract's data 4.0.0,
 * languages whose letters stand each for itself): an address is read as "infoQempresa.es" then, a section as "8 5", and what
 * grew by 21 % in Swedish by "21 946".
 */
const LACKED: Record<string, string> = {
	bul: '@§%°&€',
	ces: '@§°&',
	dan: '@§°',
	deu: '§',
	ell: '@§%°&€',
	fin: '@§°',
	fra: '§',
	frk: '@§°',
	hun: '@%°&',
	ita: '§',
	nld: '§',
	nor: '@§°',
	pol: '@§°&',
	por: '@§°',
	ron: '@§°',
	spa: '@§°&',
	swe: '@§%°',
	tur: '@§%°',
	ukr: '@§%°&€',
};

/** The language whose data has them all. */
export const HAS_ALL = 'eng';

/** The signs that a page read in these languages (tesseract's codes) cannot have; '' where nothing is known of one of them. */
export const lackedBy = (languages: string[]): string =>
	[...'@§%°&€'].filter((sign) => languages.length && languages.every((code) => LACKED[code]?.includes(sign))).join('');

/**
 * Languages whose data has no Latin letter at all (counted likewise; that of Russian comes from users only, and is taken to be like
 * the Ukrainian). Thai is one more, whose words are read as single letters: none of them tells what may be Latin.
 */
const LACKS_LATIN = new Set('ara bul ell heb hin kor rus ukr'.split(' '));

/** Whether a page read in these languages cannot have a Latin letter. */
export const lacksLatin = (languages: string[]): boolean =>
	languages.length > 0 && languages.every((code) => LACKS_LATIN.has(code));
