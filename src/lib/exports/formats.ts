import type { Exporter, ExporterOfAll, ExportOptions } from './export.ts';

export type FormatId =
	| 'text'
	| 'markdown'
	| 'pdf'
	| 'docx'
	| 'html'
	| 'epub'
	| 'hocr'
	| 'alto'
	| 'page-xml'
	| 'tsv'
	| 'json'
	| 'csv'
	| 'xlsx';

/** A choice that the user can be asked about. */
export type Choice = Exclude<keyof ExportOptions, 'password' | 'madeAt'>;

const FLOWING: Choice[] = ['joinHyphens', 'withoutRunningHeads'];

/** A way out: what it is called in the menu, what its files are called, and how to get the code that writes it. */
export interface Format {
	id: FormatId;
	/** the usual name, as people search for it */
	label: string;
	/** without the dot */
	extension: string;
	mediaType: string;
	/** the choices that it heeds */
	choices: Choice[];
	/** Fetches the exporter; nothing of it is loaded before it is wanted. */
	load(): Promise<Exporter>;
	/** The same for one file of several documents, where that is of use. */
	loadOfAll?(): Promise<ExporterOfAll>;
}

/** All formats, in the order of the menu. */
export const formats: Format[] = [
	{
		id: 'text',
		label: 'Plain text',
		extension: 'txt',
		mediaType: 'text/plain',
		choices: ['reflow', 'joinHyphens', 'withoutRunningHeads', 'pageSeparator'],
		load: async () => (await import('./flowing/text.ts')).text,
	},
	{
		id: 'markdown',
		label: 'Markdown',
		extension: 'md',
		mediaType: 'text/markdown',
		choices: FLOWING,
		load: async () => (await import('./flowing/markdown.ts')).markdown,
	},
	{
		id: 'pdf',
		label: 'Searchable PDF',
		extension: 'pdf',
		mediaType: 'application/pdf',
		choices: ['shows', 'pictures', 'pdfA'],
		load: async () => (await import('./searchable-pdf.ts')).searchablePdf,
	},
	{
		id: 'docx',
		label: 'Word (.docx)',
		extension: 'docx',
		mediaType: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
		choices: FLOWING,
		load: async () => (await import('./docx.ts')).docx,
	},
	{
		id: 'html',
		label: 'Web page (.html)',
		extension: 'html',
		mediaType: 'text/html',
		choices: FLOWING,
		load: async () => (await import('./flowing/html.ts')).html,
	},
	{
		id: 'epub',
		label: 'EPUB',
		extension: 'epub',
		mediaType: 'application/epub+zip',
		choices: FLOWING,
		load: async () => (await import('./flowing/epub.ts')).epub,
	},
	{
		id: 'hocr',
		label: 'hOCR',
		extension: 'hocr',
		mediaType: 'application/xhtml+xml',
		choices: [],
		load: async () => (await import('./hocr.ts')).hocr,
	},
	{
		id: 'alto',
		label: 'ALTO XML',
		extension: 'alto.xml',
		mediaType: 'application/xml',
		choices: [],
		load: async () => (await import('./alto.ts')).alto,
	},
	{
		id: 'page-xml',
		label: 'PAGE XML',
		extension: 'page.xml',
		mediaType: 'application/xml',
		choices: [],
		load: async () => (await import('./page-xml.ts')).pageXml,
	},
	{
		id: 'tsv',
		label: 'TSV',
		extension: 'tsv',
		mediaType: 'text/tab-separated-values',
		choices: [],
		load: async () => (await import('./tsv.ts')).tsv,
	},
	{
		id: 'json',
		label: 'JSON',
		extension: 'json',
		mediaType: 'application/json',
		choices: [],
		load: async () => (await import('./json.ts')).json,
	},
	{
		id: 'csv',
		label: 'CSV',
		extension: 'csv',
		mediaType: 'text/csv',
		choices: ['separator', 'byteOrderMark', 'markNumbers'],
		load: async () => (await import('./table/csv.ts')).csv,
	},
	{
		id: 'xlsx',
		label: 'Excel (.xlsx)',
		extension: 'xlsx',
		mediaType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
		choices: [],
		load: async () => (await import('./table/xlsx.ts')).xlsx,
		loadOfAll: async () => (await import('./table/xlsx.ts')).xlsxOfAll,
	},
];
