/** One language that pages can be read in: our name for it, and what others call it. */
export interface Language {
	/** tesseract's code, which we use as the id: 'eng', 'chi_sim' … */
	code: string;
	name: string;
	/** what its readers call it */
	own: string;
	/** BCP 47, e.g. 'en', 'zh-Hans' */
	tag: string;
}

const rows: [code: string, name: string, own: string, tag: string][] = [
	['eng', 'English', 'English', 'en'],
	['deu', 'German', 'Deutsch', 'de'],
	['frk', 'German, Fraktur type', 'Deutsch (Fraktur)', 'de-Latf'],
	['fra', 'French', 'Français', 'fr'],
	['spa', 'Spanish', 'Español', 'es'],
	['ita', 'Italian', 'Italiano', 'it'],
	['por', 'Portuguese', 'Português', 'pt'],
	['nld', 'Dutch', 'Nederlands', 'nl'],
	['pol', 'Polish', 'Polski', 'pl'],
	['ces', 'Czech', 'Čeština', 'cs'],
	['slk', 'Slovak', 'Slovenčina', 'sk'],
	['slv', 'Slovenian', 'Slovenščina', 'sl'],
	['hrv', 'Croatian', 'Hrvatski', 'hr'],
	['hun', 'Hungarian', 'Magyar', 'hu'],
	['ron', 'Romanian', 'Română', 'ro'],
	['bul', 'Bulgarian', 'Български', 'bg'],
	['srp', 'Serbian', 'Српски', 'sr'],
	['ell', 'Greek', 'Ελληνικά', 'el'],
	['dan', 'Danish', 'Dansk', 'da'],
	['nor', 'Norwegian', 'Norsk', 'no'],
	['swe', 'Swedish', 'Svenska', 'sv'],
	['fin', 'Finnish', 'Suomi', 'fi'],
	['est', 'Estonian', 'Eesti', 'et'],
	['lav', 'Latvian', 'Latviešu', 'lv'],
	['lit', 'Lithuanian', 'Lietuvių', 'lt'],
	['cat', 'Catalan', 'Català', 'ca'],
	['lat', 'Latin', 'Latina', 'la'],
	['rus', 'Russian', 'Русский', 'ru'],
	['ukr', 'Ukrainian', 'Українська', 'uk'],
	['bel', 'Belarusian', 'Беларуская', 'be'],
	['tur', 'Turkish', 'Türkçe', 'tr'],
	['ara', 'Arabic', 'العربية', 'ar'],
	['fas', 'Persian', 'فارسی', 'fa'],
	['urd', 'Urdu', 'اردو', 'ur'],
	['heb', 'Hebrew', 'עברית', 'he'],
	['yid', 'Yiddish', 'ייִדיש', 'yi'],
	['pus', 'Pashto', 'پښتو', 'ps'],
	['snd', 'Sindhi', 'سنڌي', 'sd'],
	['uig', 'Uyghur', 'ئۇيغۇرچە', 'ug'],
	['syr', 'Syriac', 'ܣܘܪܝܝܐ', 'syr'],
	['hin', 'Hindi', 'हिन्दी', 'hi'],
	['mar', 'Marathi', 'मराठी', 'mr'],
	['ben', 'Bengali', 'বাংলা', 'bn'],
	['tam', 'Tamil', 'தமிழ்', 'ta'],
	['tel', 'Telugu', 'తెలుగు', 'te'],
	['tha', 'Thai', 'ไทย', 'th'],
	['vie', 'Vietnamese', 'Tiếng Việt', 'vi'],
	['ind', 'Indonesian', 'Bahasa Indonesia', 'id'],
	['msa', 'Malay', 'Bahasa Melayu', 'ms'],
	['chi_sim', 'Chinese, simplified', '简体中文', 'zh-Hans'],
	['chi_tra', 'Chinese, traditional', '繁體中文', 'zh-Hant'],
	['jpn', 'Japanese', '日本語', 'ja'],
	['kor', 'Korean', '한국어', 'ko'],
];

/** The languages that have a name here, whether or not their data is at hand. */
export const languages: Language[] = rows.map(([code, name, own, tag]) => ({ code, name, own, tag }));

/**
 * The data for lines that run down, by the language that it comes with. The recogniser reads them turned by a quarter against
 * the clock: letters that lie on their side are letters of another kind to it.
 */
export const verticalData: Readonly<Record<string, string>> = { chi_tra: 'chi_tra_vert', jpn: 'jpn_vert' };

/** The data with which lines that run down are read where these languages are chosen; empty where there is none. */
export const verticalLanguages = (codes: readonly string[]): string[] =>
	codes.flatMap((code) => verticalData[code] ?? []);

/** Our name for a language; its code where we have none. */
export const languageName = (code: string): string =>
	languages.find((language) => language.code === code)?.name ?? code;
