/**
 * Every language of the cloud, spelled as its OpenAPI file (24.11.0) spells it: `Ukrainan`, `Kazah` and `Kiche` are the
 * vendor's. There is none for "find out yourself". `HWT_ENG` is English handwriting; `Devanagari` is a script.
 */
export const cloudLanguages: readonly string[] = (
	'English German French Italian Spanish Portuguese Polish Slovene Slovak Netherlands Lithuanian Latvian Danish ' +
	'Norwegian Finnish Serbian Croatian Czech Swedish Estonian Romanian Chinese Russian Arabic Hindi Ukrainan Bengali ' +
	'Tibetan Thai Urdu Turkish Korean Indonesian Hebrew Javanese Greek Japanese Persian Albanian Latin Vietnamese ' +
	'Uzbek Georgian Bulgarian Azerbaijani Kazah Macedonian Belorussian Malay Hausa Sundanese Swahili Tagalog Yoruba ' +
	'Oromo Cebuano Dutch Kurdish Serbo_Croatian Malagasy Zhuang Turkmen Somali Hungarian Chichewa Rwanda Min_Bei Zulu ' +
	'Ilocano Min_Dong Quechua Hiligaynon Hmong Shona Xhosa Betawi Catalan Afrikaans Minangkabau Sotho_Southern Bikol ' +
	'Makua Kanuri Tswana Kikongo Luo Sukuma Tsonga Bosnian Bemba Nandi Palembang Umbundu Sotho_Northern Waray_Waray ' +
	'Lamani Low_German Gilaki Musi HWT_ENG Pu_Xian Kapampangan Bouyei Galician Ndebele Yao Sasak Swati Gusii Meru ' +
	'Wolaytta Dong Pangasinan Dimli Makassar Tumbuka Serer_Sine Occitan Tonga Muong Kiche Luguru Wu Cantonese Min_Nan ' +
	'Xiang Hakka Gan Chechen Kabardian Marathi Bhojpuri Maithili Awadhi Nepali Marwari Magahi Haryanvi Chattisgarhi ' +
	'Dhundari Konkani Kanauji Mewati Rajbanshi Garhwali Kumauni Wagdi Malvi Mewari Uyghur Telugu Kannada Tamil ' +
	'Devanagari'
).split(' ');

/** The cloud's names for tesseract's codes, where both mean the same language. */
const byCode: Record<string, string> = Object.fromEntries(
	(
		'eng:English deu:German frk:German fra:French ita:Italian spa:Spanish por:Portuguese pol:Polish slv:Slovene slk:Slovak ' +
		'nld:Dutch lit:Lithuanian lav:Latvian dan:Danish nor:Norwegian fin:Finnish srp:Serbian hrv:Croatian ces:Czech ' +
		'swe:Swedish est:Estonian ron:Romanian chi_sim:Chinese chi_tra:Chinese rus:Russian ara:Arabic hin:Hindi ' +
		'ukr:Ukrainan ben:Bengali bod:Tibetan tha:Thai urd:Urdu tur:Turkish kor:Korean ind:Indonesian heb:Hebrew ' +
		'jav:Javanese ell:Greek jpn:Japanese fas:Persian sqi:Albanian lat:Latin vie:Vietnamese uzb:Uzbek kat:Georgian ' +
		'bul:Bulgarian aze:Azerbaijani kaz:Kazah mkd:Macedonian bel:Belorussian msa:Malay sun:Sundanese swa:Swahili ' +
		'tgl:Tagalog fil:Tagalog yor:Yoruba ceb:Cebuano kur:Kurdish kmr:Kurdish hun:Hungarian que:Quechua cat:Catalan ' +
		'afr:Afrikaans bos:Bosnian glg:Galician oci:Occitan ton:Tonga mar:Marathi nep:Nepali uig:Uyghur tel:Telugu ' +
		'kan:Kannada tam:Tamil'
	)
		.split(' ')
		.map((pair) => pair.split(':') as [string, string]),
);

/** The cloud's language for one of ours (tesseract's codes); undefined when the cloud has none. */
export const cloudLanguage = (code: string): string | undefined => byCode[code];
