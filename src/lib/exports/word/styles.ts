import type { Manner } from './survey.ts';

/** The namespace of WordprocessingML (ECMA-376, part 1). */
export const WORD = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';

const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

const sized = (points: number) => `<w:sz w:val="${points * 2}"/><w:szCs w:val="${points * 2}"/>`;

const paragraph = (id: string, name: string, format: string, letters: string) =>
	`<w:style w:type="paragraph" w:styleId="${id}"><w:name w:val="${name}"/><w:basedOn w:val="Normal"/><w:next w:val="Normal"/><w:qFormat/>${format && `<w:pPr>${format}</w:pPr>`}${letters && `<w:rPr>${letters}</w:rPr>`}</w:style>`;

const letters = (id: string, name: string, format: string) =>
	`<w:style w:type="character" w:styleId="${id}"><w:name w:val="${name}"/><w:rPr>${format}</w:rPr></w:style>`;

/** Sizes of headings in points, where none was measured. */
export const HEADINGS = [18, 15, 13, 12, 11, 11];

const SINGLE = 'w:line="240" w:lineRule="auto"';

/** Cells stand close; a head is bold. What runs along a page's edges, and notes at its foot, is small. */
const others = ({ headSize, noteSize }: Manner) =>
	[
		...[
			['Table', 'Table', 'left'],
			['TableNumber', 'Table Number', 'right'],
		].flatMap(([id, name, side]) => [
			paragraph(
				`${id}Text`,
				`${name} Text`,
				`<w:spacing w:before="30" w:after="30" ${SINGLE}/><w:jc w:val="${side}"/>`,
				'',
			),
			paragraph(
				`${id}Head`,
				`${name} Head`,
				`<w:keepNext/><w:spacing w:before="30" w:after="30" ${SINGLE}/><w:jc w:val="${side}"/>`,
				'<w:b/><w:bCs/>',
			),
		]),
		paragraph(
			'FootnoteText',
			'footnote text',
			`<w:spacing w:after="40" ${SINGLE}/><w:jc w:val="left"/>`,
			sized(noteSize),
		),
		...['Header', 'Footer'].map((id) =>
			paragraph(id, id.toLowerCase(), `<w:spacing w:after="0" ${SINGLE}/><w:jc w:val="left"/>`, sized(headSize)),
		),
		// A picture is taller than a line: nothing may say how tall lines are.
		paragraph('Picture', 'Picture', `<w:spacing ${SINGLE}/><w:jc w:val="left"/>`, ''),
		letters('FootnoteReference', 'footnote reference', '<w:vertAlign w:val="superscript"/>'),
		letters('Hyperlink', 'Hyperlink', '<w:color w:val="0563C1"/><w:u w:val="single"/>'),
	].join('');

/**
 * The styles that Word knows by these names, so that a user can restyle the text with a click; set as the document is. `sizes`: of
 * headings, by level, in points.
 */
export function styles(manner: Manner, sizes: number[]): string {
	const { font, size, pitch, after, justified } = manner;
	const line = Math.round((pitch / 20 / (font.line * size)) * 240);
	const headings = sizes.map((points, index) =>
		paragraph(
			`Heading${index + 1}`,
			`heading ${index + 1}`,
			`<w:keepNext/><w:spacing w:before="240" w:after="80" ${SINGLE}/><w:jc w:val="left"/><w:outlineLvl w:val="${index}"/>`,
			`<w:b/><w:bCs/>${sized(points)}`,
		),
	);
	const normal = `<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/><w:qFormat/>${justified ? '<w:pPr><w:jc w:val="both"/></w:pPr>' : ''}</w:style>`;
	const list = paragraph(
		'ListParagraph',
		'List Paragraph',
		'<w:tabs><w:tab w:val="left" w:pos="720"/></w:tabs><w:spacing w:after="0"/><w:ind w:left="720" w:hanging="360"/>',
		'',
	);
	const caption = paragraph(
		'Caption',
		'caption',
		'<w:jc w:val="left"/>',
		`<w:i/><w:iCs/>${sized(Math.max(8, size - 1))}`,
	);
	const border = ['top', 'left', 'bottom', 'right', 'insideH', 'insideV']
		.map((side) => `<w:${side} w:val="single" w:sz="4" w:space="0" w:color="auto"/>`)
		.join('');
	return `${HEAD}<w:styles xmlns:w="${WORD}"><w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:ascii="${font.name}" w:hAnsi="${font.name}" w:cs="Arial"/>${sized(size)}</w:rPr></w:rPrDefault><w:pPrDefault><w:pPr><w:spacing w:after="${after}" w:line="${line}" w:lineRule="auto"/></w:pPr></w:pPrDefault></w:docDefaults>${normal}${headings.join('')}${list}${others(manner)}${caption}<w:style w:type="table" w:styleId="TableGrid"><w:name w:val="Table Grid"/><w:tblPr><w:tblBorders>${border}</w:tblBorders></w:tblPr></w:style></w:styles>`;
}

/** What Word is to do as it does today, and with notes. `firstNote`: the number of the first; undefined without notes. */
export function settings({ hyphens }: Manner, firstNote: number | undefined): string {
	const start = firstNote && firstNote > 1 ? `<w:numStart w:val="${firstNote}"/>` : '';
	const notes = firstNote ? `<w:footnotePr>${start}<w:footnote w:id="-1"/><w:footnote w:id="0"/></w:footnotePr>` : '';
	return `${HEAD}<w:settings xmlns:w="${WORD}">${hyphens ? '<w:autoHyphenation/>' : ''}${notes}<w:compat><w:compatSetting w:name="compatibilityMode" w:uri="http://schemas.microsoft.com/office/word" w:val="15"/></w:compat></w:settings>`;
}
