import type { Reading } from '#lib/model/reading.ts';
import { DocxPictures, pictureNamespaces } from './docx-pictures.ts';
import { contentTypes, documentRelations, numbering, packageRelations, styles, WORD } from './docx-styles.ts';
import { docxTable } from './docx-table.ts';
import { eachPage } from './each-page.ts';
import { evenHeadings } from './even-headings.ts';
import { escapeXml } from './escape-xml.ts';
import type { ExportJob } from './export.ts';
import { directionOf, languageTag } from './language-tag.ts';
import { type Part, partsAndPictures } from './parts.ts';
import { trueDpi } from './pdf/page-size.ts';
import { runsLeft } from './pdf/direction.ts';
import { ZipWriter } from './zip-writer.ts';

/** A sheet in twentieths of a point. */
interface Sheet {
	width: number;
	height: number;
}

const A4: Sheet = { width: 11_906, height: 16_838 };

/** Undefined when nobody knows the size of the page. Word's pages are between 1 and 22 inches long. */
function sheetOf({ width, height }: Reading, perInch: number): Sheet | undefined {
	if (!width || !height) return undefined;
	const twips = (pixels: number) => Math.max(1_440, Math.min(31_680, Math.round((pixels / perInch) * 1440)));
	return { width: twips(width), height: twips(height) };
}

/** Scans of one book differ by a few pixels: up to half an inch is the same sheet. */
const isLike = (a: Sheet, b: Sheet) => Math.abs(a.width - b.width) < 720 && Math.abs(a.height - b.height) < 720;

const marginOf = ({ width }: Sheet) => Math.round(Math.min(1440, width / 8));

function section(sheet: Sheet): string {
	const { width, height } = sheet;
	const margin = marginOf(sheet);
	return `<w:sectPr><w:pgSz w:w="${width}" w:h="${height}"${width > height ? ' w:orient="landscape"' : ''}/><w:pgMar w:top="${margin}" w:right="${margin}" w:bottom="${margin}" w:left="${margin}" w:header="0" w:footer="0" w:gutter="0"/></w:sectPr>`;
}

function run(text: string, language: string): string {
	const rightToLeft = runsLeft(text);
	const tag = language === 'und' ? '' : `<w:lang w:val="${language}"${rightToLeft ? ` w:bidi="${language}"` : ''}/>`;
	const format = `${rightToLeft ? '<w:rtl/>' : ''}${tag}`;
	const between = (mark: string) => `</w:t><w:${mark}/><w:t xml:space="preserve">`;
	const written = escapeXml(text.replace(/[\v\f\r\u2028\u2029]+/g, ' '))
		.replace(/\t/g, between('tab'))
		.replace(/\n+/g, between('br'));
	return `<w:r>${format && `<w:rPr>${format}</w:rPr>`}<w:t xml:space="preserve">${written}</w:t></w:r>`;
}

function paragraph(text: string, language: string, style = '', more = ''): string {
	const bidi = runsLeft(text) ? '<w:bidi/>' : '';
	// The order of these is laid down (ECMA-376, 17.3.1.26): style, page break, numbering, bidi.
	const format = `${style && `<w:pStyle w:val="${style}"/>`}${more}${bidi}`;
	return `<w:p>${format && `<w:pPr>${format}</w:pPr>`}${run(text, language)}</w:p>`;
}

const STYLES: Partial<Record<Part['kind'], string>> = {
	caption: 'Caption',
	footnote: 'FootnoteText',
	header: 'Header',
	footer: 'Footer',
};

function wordOf(part: Part, language: string, table: (part: Part & { kind: 'table' }) => string, more: string): string {
	if (part.kind === 'heading') return paragraph(part.text, language, `Heading${part.level}`, more);
	if (part.kind === 'list') {
		const bullet = '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr>';
		return part.items
			.map(({ mark, text }, index) => {
				const start = index ? '' : more;
				if (mark === '•') return paragraph(text, language, 'ListParagraph', start + bullet);
				return paragraph(mark ? `${mark}\t${text}` : text, language, 'ListParagraph', start);
			})
			.join('');
	}
	// A table must be followed by a paragraph, or Word joins it with the next one.
	if (part.kind === 'table') return (more && `<w:p><w:pPr>${more}</w:pPr></w:p>`) + table(part) + '<w:p/>';
	return paragraph(part.text, language, STYLES[part.kind], more);
}

/**
 * A Word document (ECMA-376): paragraphs, headings, lists, tables and pictures in Word's own styles, each page of the source
 * on a new page of the same size. Written page by page, so a thousand pages need no more memory than one.
 */
export async function docx({ sink, options = {}, ...job }: ExportJob): Promise<void> {
	const zip = new ZipWriter(sink, options.madeAt);
	const document = zip.entry('word/document.xml');
	await document.text(
		`<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<w:document xmlns:w="${WORD}" ${pictureNamespaces}><w:body>`,
	);
	const pictures = new DocxPictures();
	let sheet: Sheet | undefined;
	let begun = false;
	const even = await evenHeadings(job);
	for await (const { page, reading: read } of eachPage(job)) {
		if (!read) continue;
		const reading = even(read);
		const parts = partsAndPictures(reading, options);
		if (!parts.length) continue;
		const perInch = trueDpi(reading.width, reading.height, reading.dpi);
		const own = sheetOf(reading, perInch) ?? sheet ?? A4;
		const turned = begun && !isLike(own, sheet!);
		// The properties of a section stand in its last paragraph.
		if (turned) await document.text(`<w:p><w:pPr>${section(sheet!)}</w:pPr></w:p>`);
		if (turned || !begun) sheet = own;
		const margin = marginOf(sheet!);
		const room = { width: sheet!.width - 2 * margin, height: sheet!.height - 2 * margin };
		const language = languageTag(reading);
		const table = (part: Part & { kind: 'table' }) =>
			docxTable(part, room.width, directionOf(reading) === 'rtl', (text, head, number) =>
				paragraph(text, language, `Table${number ? 'Number' : ''}${head ? 'Head' : 'Text'}`),
			);
		const xml = parts.map((part, index) => {
			const more = begun && !turned && !index ? '<w:pageBreakBefore/>' : '';
			if (part.kind === 'picture') return pictures.paragraph(page, part, perInch, room, more);
			return wordOf(part, language, table, more);
		});
		begun = true;
		await document.text(xml.join(''));
	}
	await document.text(`${section(sheet ?? A4)}</w:body></w:document>`);
	await document.end();
	await zip.add('word/styles.xml', styles);
	await zip.add('word/numbering.xml', numbering);
	await zip.add('word/_rels/document.xml.rels', documentRelations(await pictures.write(zip, job.source, job.signal)));
	await zip.add('_rels/.rels', packageRelations);
	await zip.add('[Content_Types].xml', contentTypes);
	await zip.end();
}
