import { contentTypes, documentRelations, numbering, packageRelations, styles, WORD } from './docx-styles.ts';
import { eachPage } from './each-page.ts';
import { escapeXml } from './escape-xml.ts';
import type { ExportJob } from './export.ts';
import { directionOf, languageTag } from './language-tag.ts';
import { type Part, partsOf } from './parts.ts';
import { trueDpi } from './pdf/page-size.ts';
import { runsLeft } from './pdf/direction.ts';
import type { Table } from './table.ts';
import { ZipWriter } from './zip-writer.ts';

interface Setting {
	language: string;
	rightToLeft: boolean;
	textWidth: number;
}

const marginOf = (width: number) => Math.round(Math.min(1440, width / 8));

function run(text: string, language: string): string {
	const rightToLeft = runsLeft(text);
	const tag = language === 'und' ? '' : `<w:lang w:val="${language}"${rightToLeft ? ` w:bidi="${language}"` : ''}/>`;
	const format = `${rightToLeft ? '<w:rtl/>' : ''}${tag}`;
	return `<w:r>${format && `<w:rPr>${format}</w:rPr>`}<w:t xml:space="preserve">${escapeXml(text)}</w:t></w:r>`;
}

function paragraph(text: string, language: string, style = '', more = ''): string {
	const bidi = runsLeft(text) ? '<w:bidi/>' : '';
	// The order of these is laid down (ECMA-376, 17.3.1.26): style, page break, numbering, bidi.
	const format = `${style && `<w:pStyle w:val="${style}"/>`}${more}${bidi}`;
	return `<w:p>${format && `<w:pPr>${format}</w:pPr>`}${run(text, language)}</w:p>`;
}

/** `textWidth` in twentieths of a point. */
function table({ rows, joined, head }: Table, { language, rightToLeft, textWidth }: Setting): string {
	const columns = rows[0]!.length;
	const width = Math.floor(textWidth / columns);
	const cell = (text: string, y: number, x: number) => {
		const span = joined.find(
			({ row, column, rows, columns }) => y >= row && y < row + rows && x >= column && x < column + columns,
		);
		if (span && x > span.column) return '';
		const over = span && span.columns > 1 ? `<w:gridSpan w:val="${span.columns}"/>` : '';
		const down = span && span.rows > 1 ? `<w:vMerge${y === span.row ? ' w:val="restart"' : ''}/>` : '';
		const format = `<w:tcW w:w="${width * (span?.columns ?? 1)}" w:type="dxa"/>${over}${down}`;
		return `<w:tc><w:tcPr>${format}</w:tcPr>${paragraph(text, language)}</w:tc>`;
	};
	const line = (row: string[], y: number) => {
		const repeated = y < head ? '<w:trPr><w:tblHeader/></w:trPr>' : '';
		return `<w:tr>${repeated}${row.map((text, x) => cell(text, y, x)).join('')}</w:tr>`;
	};
	const grid = `<w:tblGrid>${`<w:gridCol w:w="${width}"/>`.repeat(columns)}</w:tblGrid>`;
	const format = `<w:tblPr><w:tblStyle w:val="TableGrid"/>${rightToLeft ? '<w:bidiVisual/>' : ''}<w:tblW w:w="${width * columns}" w:type="dxa"/><w:tblLayout w:type="fixed"/></w:tblPr>`;
	// A table must be followed by a paragraph, or Word joins it with the next one.
	return `<w:tbl>${format}${grid}${rows.map(line).join('')}</w:tbl><w:p/>`;
}

function wordOf(part: Part, setting: Setting, more: string): string {
	const { language } = setting;
	if (part.kind === 'heading') return paragraph(part.text, language, `Heading${part.level}`, more);
	if (part.kind === 'list') {
		const bullet = '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr>';
		return part.items
			.map(({ mark, text }, index) => {
				const start = index ? '' : more;
				if (mark === '•') return paragraph(text, language, 'ListParagraph', start + bullet);
				return paragraph(mark ? `${mark} ${text}` : text, language, 'ListParagraph', start);
			})
			.join('');
	}
	if (part.kind === 'table') return (more && `<w:p><w:pPr>${more}</w:pPr></w:p>`) + table(part, setting);
	return paragraph(part.text, language, part.kind === 'caption' ? 'Caption' : '', more);
}

/**
 * A Word document (ECMA-376): paragraphs, headings, lists and tables in Word's own styles, each page of the source on a new
 * page of the same size. Written page by page, so a thousand pages need no more memory than one.
 */
export async function docx({ sink, options = {}, ...job }: ExportJob): Promise<void> {
	const zip = new ZipWriter(sink, options.madeAt);
	const document = zip.entry('word/document.xml');
	await document.text(
		`<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<w:document xmlns:w="${WORD}"><w:body>`,
	);
	let size: { width: number; height: number } | undefined;
	let begun = false;
	for await (const { reading } of eachPage(job)) {
		if (!reading) continue;
		const dpi = trueDpi(reading.width, reading.height, reading.dpi);
		// Word's pages end at 22 inches.
		const twips = (pixels: number) => Math.min(31_680, Math.round((pixels / dpi) * 1440));
		size ??= { width: twips(reading.width), height: twips(reading.height) };
		const setting: Setting = {
			language: languageTag(reading),
			rightToLeft: directionOf(reading) === 'rtl',
			textWidth: size.width - 2 * marginOf(size.width),
		};
		const parts = partsOf(reading, options);
		const xml = parts.map((part, index) => wordOf(part, setting, begun && !index ? '<w:pageBreakBefore/>' : ''));
		begun ||= parts.length > 0;
		await document.text(xml.join(''));
	}
	const { width, height } = size ?? { width: 11_906, height: 16_838 };
	const margin = marginOf(width);
	await document.text(
		`<w:sectPr><w:pgSz w:w="${width}" w:h="${height}"${width > height ? ' w:orient="landscape"' : ''}/><w:pgMar w:top="${margin}" w:right="${margin}" w:bottom="${margin}" w:left="${margin}" w:header="0" w:footer="0" w:gutter="0"/></w:sectPr></w:body></w:document>`,
	);
	await document.end();
	await zip.add('word/styles.xml', styles);
	await zip.add('word/numbering.xml', numbering);
	await zip.add('word/_rels/document.xml.rels', documentRelations);
	await zip.add('_rels/.rels', packageRelations);
	await zip.add('[Content_Types].xml', contentTypes);
	await zip.end();
}
