/** The namespace of WordprocessingML (ECMA-376, part 1). */
export const WORD = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';

const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

const paragraph = (id: string, name: string, format: string, letters: string, more = '') =>
	`<w:style w:type="paragraph" w:styleId="${id}"><w:name w:val="${name}"/><w:basedOn w:val="Normal"/><w:next w:val="Normal"/>${more}<w:qFormat/><w:pPr>${format}</w:pPr><w:rPr>${letters}</w:rPr></w:style>`;

/** Sizes of headings in half points. */
const SIZES = [36, 30, 26, 24, 22, 22];

const headings = SIZES.map((size, index) =>
	paragraph(
		`Heading${index + 1}`,
		`heading ${index + 1}`,
		`<w:keepNext/><w:spacing w:before="240" w:after="80"/><w:outlineLvl w:val="${index}"/>`,
		`<w:b/><w:bCs/><w:sz w:val="${size}"/><w:szCs w:val="${size}"/>`,
	),
);

/** Cells stand close; a head is bold. What runs along a page's edges, and notes at its foot, is small. */
const notes = [
	...[
		['Table', 'Table', ''],
		['TableNumber', 'Table Number', '<w:jc w:val="right"/>'],
	].flatMap(([id, name, side]) => [
		paragraph(`${id}Text`, `${name} Text`, `<w:spacing w:before="30" w:after="30"/>${side}`, ''),
		paragraph(
			`${id}Head`,
			`${name} Head`,
			`<w:keepNext/><w:spacing w:before="30" w:after="30"/>${side}`,
			'<w:b/><w:bCs/>',
		),
	]),
	...[
		['FootnoteText', 'footnote text'],
		['Header', 'header'],
		['Footer', 'footer'],
	].map(([id, name]) => paragraph(id!, name!, '<w:spacing w:after="60"/>', '<w:sz w:val="18"/><w:szCs w:val="18"/>')),
].join('');

/** The styles that Word knows by these names, so that a user can restyle the text with a click. */
export const styles = `${HEAD}<w:styles xmlns:w="${WORD}"><w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:ascii="Calibri" w:hAnsi="Calibri" w:cs="Arial"/><w:sz w:val="22"/><w:szCs w:val="22"/></w:rPr></w:rPrDefault><w:pPrDefault><w:pPr><w:spacing w:after="120"/></w:pPr></w:pPrDefault></w:docDefaults><w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/><w:qFormat/></w:style>${headings.join('')}${paragraph('ListParagraph', 'List Paragraph', '<w:tabs><w:tab w:val="left" w:pos="720"/></w:tabs><w:ind w:left="720" w:hanging="360"/><w:contextualSpacing/>', '')}${notes}${paragraph('Caption', 'caption', '', '<w:i/><w:iCs/><w:sz w:val="20"/><w:szCs w:val="20"/>')}<w:style w:type="table" w:styleId="TableGrid"><w:name w:val="Table Grid"/><w:tblPr><w:tblBorders>${['top', 'left', 'bottom', 'right', 'insideH', 'insideV'].map((side) => `<w:${side} w:val="single" w:sz="4" w:space="0" w:color="auto"/>`).join('')}</w:tblBorders></w:tblPr></w:style></w:styles>`;

/** One kind of bullet, number 1. */
export const numbering = `${HEAD}<w:numbering xmlns:w="${WORD}"><w:abstractNum w:abstractNumId="0"><w:multiLevelType w:val="hybridMultilevel"/><w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="bullet"/><w:lvlText w:val="•"/><w:lvlJc w:val="left"/><w:pPr><w:ind w:left="720" w:hanging="360"/></w:pPr></w:lvl></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num></w:numbering>`;

const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const RELATIONS = 'http://schemas.openxmlformats.org/package/2006/relationships';
/** One relation of the document to another part of the file. */
export const relation = (id: string, type: string, target: string) =>
	`<Relationship Id="${id}" Type="${OFFICE}/${type}" Target="${target}"/>`;

export const packageRelations = `${HEAD}<Relationships xmlns="${RELATIONS}">${relation('rId1', 'officeDocument', 'word/document.xml')}</Relationships>`;

/** `more`: relations to pictures */
export const documentRelations = (more: string) =>
	`${HEAD}<Relationships xmlns="${RELATIONS}">${relation('rId1', 'styles', 'styles.xml')}${relation('rId2', 'numbering', 'numbering.xml')}${more}</Relationships>`;

const part = (name: string, type: string) =>
	`<Override PartName="/word/${name}.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.${type}+xml"/>`;

export const contentTypes = `${HEAD}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Default Extension="jpg" ContentType="image/jpeg"/><Default Extension="png" ContentType="image/png"/>${part('document', 'document.main')}${part('styles', 'styles')}${part('numbering', 'numbering')}</Types>`;
