import type { Margins, Sheet } from './sheet.ts';

/** Part of a document with pages of one size, columns and running heads of its own. Lengths in twentieths of a point. */
export interface Section {
	sheet: Sheet;
	margins: Margins;
	/** from the paper's edge */
	header: number;
	footer: number;
	/** it goes on where the one before ends, on the same page */
	continuous: boolean;
	/** width of each column, and the room after it; one or none: the whole width */
	columns: { width: number; space: number }[];
	rightToLeft: boolean;
	/** ids of the parts with its running heads; absent: those of the section before */
	heads?: string;
	feet?: string;
	/** the number of its first page; absent: it counts on */
	number?: number;
}

/** Columns whose widths differ by less than this are even. */
const EVEN = 0.06;

function columnsXml(columns: Section['columns']): string {
	if (columns.length < 2) return '<w:cols w:space="708"/>';
	const widths = columns.map(({ width }) => width);
	const space = Math.round(columns.slice(0, -1).reduce((sum, one) => sum + one.space, 0) / (columns.length - 1));
	if (Math.max(...widths) - Math.min(...widths) < EVEN * Math.max(...widths))
		return `<w:cols w:num="${columns.length}" w:space="${space}"/>`;
	const each = columns.map(
		({ width, space }, at) => `<w:col w:w="${width}"${at + 1 < columns.length ? ` w:space="${space}"` : ''}/>`,
	);
	return `<w:cols w:num="${columns.length}" w:equalWidth="0">${each.join('')}</w:cols>`;
}

/** The properties of a section, in the order that is laid down (ECMA-376, 17.6.17). */
export function sectionXml(section: Section): string {
	const { sheet, margins, header, footer, continuous, columns, rightToLeft, heads, feet, number } = section;
	const { width, height } = sheet;
	return `<w:sectPr>${[
		heads && `<w:headerReference w:type="default" r:id="${heads}"/>`,
		feet && `<w:footerReference w:type="default" r:id="${feet}"/>`,
		continuous && '<w:type w:val="continuous"/>',
		`<w:pgSz w:w="${width}" w:h="${height}"${width > height ? ' w:orient="landscape"' : ''}/>`,
		`<w:pgMar w:top="${margins.top}" w:right="${margins.right}" w:bottom="${margins.bottom}" w:left="${margins.left}" w:header="${header}" w:footer="${footer}" w:gutter="0"/>`,
		number !== undefined && `<w:pgNumType w:start="${number}"/>`,
		columnsXml(columns),
		rightToLeft && columns.length > 1 && '<w:bidi/>',
	]
		.filter(Boolean)
		.join('')}</w:sectPr>`;
}
