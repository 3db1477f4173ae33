import type { Operation } from '#lib/model/operation.ts';

/** The cloud's settings by its own names; `Rotate` has its capital letter in the OpenAPI file. */
export type SettingName =
	| 'language'
	| 'makeSkewCorrect'
	| 'makeBinarization'
	| 'makeContrastCorrection'
	| 'makeUpsampling'
	| 'makeSpellCheck'
	| 'Rotate'
	| 'dsrMode'
	| 'dsrConfidence'
	| 'resultType'
	| 'resultTypeTable'
	| 'regions';

/** What comes back: `text` with its hOCR, or files and data of their own kinds. */
export type ResultKind = 'text' | 'hocr' | 'pdf' | 'xlsx' | 'csv' | 'json' | 'png' | 'wav' | 'rectangles' | 'font';

/** One path of the API: what it is for, what it takes, which settings it knows and what they are when nobody says. */
export interface CloudOperation {
	operation: Operation;
	/** after `/v5.0/ocr/`; the same path takes POST, GET and DELETE */
	path: string;
	/** works without an account, for trying out */
	trial?: true;
	input: 'image' | 'pdf' | 'djvu' | 'words';
	/** settings that a user may change; empty: the path takes no settings */
	settings: readonly SettingName[];
	/** always sent; every boolean among them, because specification and documentation disagree on what is assumed */
	defaults: Readonly<Record<string, string | boolean>>;
	results: readonly ResultKind[];
}

const SWITCHES = [
	'makeSkewCorrect',
	'makeBinarization',
	'makeContrastCorrection',
	'makeUpsampling',
	'makeSpellCheck',
] as const;
const COMMON = ['language', ...SWITCHES, 'Rotate', 'dsrMode', 'dsrConfidence'] as const;

/** The specification's defaults; `on` names the switches that are on. */
const switches = (...on: (typeof SWITCHES)[number][]) =>
	Object.fromEntries(SWITCHES.map((name) => [name, on.includes(name)]));

const TEXT: Pick<CloudOperation, 'settings' | 'results'> = {
	settings: [...COMMON, 'resultType'],
	results: ['text', 'hocr', 'pdf', 'png', 'json'],
};
const PICTURE: Pick<CloudOperation, 'input' | 'settings' | 'defaults' | 'results'> = {
	input: 'image',
	settings: [],
	defaults: {},
	results: ['png'],
};
const SPEECH: Pick<CloudOperation, 'input' | 'settings' | 'defaults' | 'results'> = {
	input: 'words',
	settings: [],
	defaults: { language: 'English', resultType: 'Wav' },
	results: ['wav'],
};

/**
 * Every task path of Aspose.OCR Cloud v5.0, from its OpenAPI file (24.11.0); deprecated paths are left out. With the text
 * its hOCR is asked for, so that cloud readings have words and places like local ones.
 */
export const operations: readonly CloudOperation[] = [
	{
		operation: 'text',
		path: 'RecognizeImage',
		input: 'image',
		...TEXT,
		defaults: { ...switches('makeSkewCorrect'), resultType: 'TextAndHocr' },
	},
	{
		operation: 'text',
		path: 'RecognizeImageTrial',
		trial: true,
		input: 'image',
		...TEXT,
		defaults: { ...switches('makeSkewCorrect'), resultType: 'TextAndHocr' },
	},
	{
		operation: 'text',
		path: 'RecognizePdf',
		input: 'pdf',
		...TEXT,
		defaults: { ...switches('makeSkewCorrect', 'makeBinarization'), resultType: 'TextAndHocr' },
	},
	{
		operation: 'receipt',
		path: 'RecognizeReceipt',
		input: 'image',
		...TEXT,
		defaults: { ...switches('makeSkewCorrect', 'makeBinarization'), resultType: 'TextAndHocr' },
	},
	{
		operation: 'label',
		path: 'RecognizeLabel',
		input: 'image',
		...TEXT,
		defaults: { ...switches(), resultType: 'TextAndHocr' },
	},
	{
		operation: 'table',
		path: 'RecognizeTable',
		input: 'image',
		settings: [...COMMON, 'resultTypeTable'],
		defaults: { ...switches('makeSkewCorrect', 'makeBinarization'), resultTypeTable: 'CsvAndExcel' },
		results: ['text', 'csv', 'xlsx'],
	},
	{
		operation: 'regions',
		path: 'RecognizeRegions',
		input: 'image',
		settings: [...COMMON, 'regions'],
		// One result comes for each region; how combined types would be ordered is not known.
		defaults: { ...switches('makeSkewCorrect', 'makeBinarization'), resultType: 'Text' },
		results: ['text'],
	},
	{
		operation: 'invoice',
		path: 'RecognizeAndParseInvoice',
		input: 'image',
		settings: COMMON,
		defaults: switches(),
		results: ['json'],
	},
	{
		operation: 'find-regions',
		path: 'DetectRegions',
		input: 'image',
		settings: COMMON,
		defaults: switches('makeSkewCorrect', 'makeBinarization'),
		results: ['rectangles'],
	},
	{
		operation: 'font',
		path: 'IdentifyFont',
		input: 'image',
		settings: COMMON,
		defaults: switches('makeSkewCorrect', 'makeBinarization'),
		results: ['font'],
	},
	{
		operation: 'djvu-to-pdf',
		path: 'DjVu2PDF',
		input: 'djvu',
		settings: COMMON,
		defaults: switches('makeSkewCorrect', 'makeBinarization'),
		results: ['pdf'],
	},
	{ operation: 'binarise', path: 'BinarizeImage', ...PICTURE },
	{ operation: 'deskew', path: 'DeskewImage', ...PICTURE },
	{ operation: 'dewarp', path: 'DewarpImage', ...PICTURE },
	{ operation: 'upscale', path: 'UpscaleImage', ...PICTURE },
	{ operation: 'speech', path: 'ConvertTextToSpeech', ...SPEECH },
	{ operation: 'speech', path: 'ConvertTextToSpeechTrial', trial: true, ...SPEECH },
];
