// @ts-check
/**
 * The contract of the Aspose.OCR Cloud v5.0 REST API as the vendor's OpenAPI file (24.11.0) states it: what the stand-in
 * checks requests against. It is written down here a second time, apart from the client's own tables, so that a slip in
 * one of them is noticed.
 */

/** Every task path answers POST, GET ?id= and DELETE ?id=. */
export const ROOT = '/v5.0/ocr/';
export const STATUS_PATH = 'Utilities/GetTaskStatus';

/**
 * What each path takes. `image`: an OCR body; `settings: false`: the image only; `speech`: a text to be spoken.
 * @type {Record<string, { takes: 'image' | 'speech', settings: boolean, trial?: boolean, work: string }>}
 */
export const paths = {
	RecognizeImage: { takes: 'image', settings: true, work: 'text' },
	RecognizeImageTrial: { takes: 'image', settings: true, trial: true, work: 'text' },
	RecognizePdf: { takes: 'image', settings: true, work: 'text' },
	RecognizeReceipt: { takes: 'image', settings: true, work: 'text' },
	RecognizeTable: { takes: 'image', settings: true, work: 'table' },
	RecognizeRegions: { takes: 'image', settings: true, work: 'regions' },
	RecognizeLabel: { takes: 'image', settings: true, work: 'text' },
	RecognizeAndParseInvoice: { takes: 'image', settings: true, work: 'invoice' },
	DetectRegions: { takes: 'image', settings: true, work: 'find-regions' },
	IdentifyFont: { takes: 'image', settings: true, work: 'font' },
	DjVu2PDF: { takes: 'image', settings: true, work: 'djvu' },
	BinarizeImage: { takes: 'image', settings: false, work: 'picture' },
	DeskewImage: { takes: 'image', settings: false, work: 'picture' },
	DewarpImage: { takes: 'image', settings: false, work: 'picture' },
	UpscaleImage: { takes: 'image', settings: false, work: 'picture' },
	ConvertTextToSpeech: { takes: 'speech', settings: true, work: 'speech' },
	ConvertTextToSpeechTrial: { takes: 'speech', settings: true, trial: true, work: 'speech' },
};

const words = (/** @type {string} */ text) => text.trim().split(/\s+/);

/** @type {Record<string, string[]>} */
export const enums = {
	DsrMode: words(
		'Regions DsrNoFilter DsrAndFilter NoDsrNoFilter TextDetector DsrPlusDetector PolygonalTextDetector LineDetector',
	),
	DsrConfidence: words('Default Low LowMid Mid MidHigh High Ultra All'),
	ResultType: words('Text Pdf TextAndPdf Hocr TextAndHocr PdfAndHocr TextAndPdfAndHocr ImagePNG JSON'),
	ResultTypeTable: words('Text Excel Csv CsvAndExcel'),
	ResultTypeTTS: words('Wav'),
	LanguageTTS: words('English'),
	Language: words(`
		English German French Italian Spanish Portuguese Polish Slovene Slovak Netherlands Lithuanian Latvian Danish
		Norwegian Finnish Serbian Croatian Czech Swedish Estonian Romanian Chinese Russian Arabic Hindi Ukrainan Bengali
		Tibetan Thai Urdu Turkish Korean Indonesian Hebrew Javanese Greek Japanese Persian Albanian Latin Vietnamese Uzbek
		Georgian Bulgarian Azerbaijani Kazah Macedonian Belorussian Malay Hausa Sundanese Swahili Tagalog Yoruba Oromo
		Cebuano Dutch Kurdish Serbo_Croatian Malagasy Zhuang Turkmen Somali Hungarian Chichewa Rwanda Min_Bei Zulu Ilocano
		Min_Dong Quechua Hiligaynon Hmong Shona Xhosa Betawi Catalan Afrikaans Minangkabau Sotho_Southern Bikol Makua
		Kanuri Tswana Kikongo Luo Sukuma Tsonga Bosnian Bemba Nandi Palembang Umbundu Sotho_Northern Waray_Waray Lamani
		Low_German Gilaki Musi HWT_ENG Pu_Xian Kapampangan Bouyei Galician Ndebele Yao Sasak Swati Gusii Meru Wolaytta Dong
		Pangasinan Dimli Makassar Tumbuka Serer_Sine Occitan Tonga Muong Kiche Luguru Wu Cantonese Min_Nan Xiang Hakka Gan
		Chechen Kabardian Marathi Bhojpuri Maithili Awadhi Nepali Marwari Magahi Haryanvi Chattisgarhi Dhundari Konkani
		Kanauji Mewati Rajbanshi Garhwali Kumauni Wagdi Malvi Mewari Uyghur Telugu Kannada Tamil Devanagari`),
};

/** The settings of every OCR body: a type, or the name of an enum. */
/** @type {Record<string, string>} */
export const settingTypes = {
	language: 'Language',
	makeSkewCorrect: 'boolean',
	Rotate: 'int32',
	makeBinarization: 'boolean',
	makeContrastCorrection: 'boolean',
	makeUpsampling: 'boolean',
	makeSpellCheck: 'boolean',
	dsrMode: 'DsrMode',
	dsrConfidence: 'DsrConfidence',
	resultType: 'ResultType',
	resultTypeTable: 'ResultTypeTable',
	regions: 'regions',
};

/** Results are kept for so long after the request was accepted, in ms. */
export const RETENTION = 24 * 60 * 60 * 1000;
export const TRIAL_SPEECH_CHARACTERS = 500;
export const TRIAL_SPEECH_PER_DAY = 10;
export const FAILURES_BEFORE_BAN = 5;
/** seconds */
export const BAN = 600;
