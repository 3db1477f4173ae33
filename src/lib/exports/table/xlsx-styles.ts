import { escapeXml } from '../escape-xml.ts';

/** The namespace of SpreadsheetML (ECMA-376, part 1). */
export const SHEET = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';

/** Styles that every workbook has: text stays text also when somebody edits it, and that of a head is bold. */
export const TEXT = 1;
export const HEAD = 2;
const FIRST = 3;

/** Number formats with numbers below this are built in (ECMA-376, 18.8.30). */
const FIRST_FORMAT = 164;

/** The styles of a workbook: those above, and one for each number format that was asked for. */
export class XlsxStyles {
	readonly #formats: string[] = [];

	/** The style of cells with this number format. */
	of(format: string): number {
		const at = this.#formats.indexOf(format);
		return FIRST + (at < 0 ? this.#formats.push(format) - 1 : at);
	}

	/** The part of the workbook that says them. */
	xml(): string {
		const formats = this.#formats.map(
			(format, at) => `<numFmt numFmtId="${FIRST_FORMAT + at}" formatCode="${escapeXml(format)}"/>`,
		);
		const cell = (format: number, font = 0) =>
			`<xf numFmtId="${format}" fontId="${font}" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"${font ? ' applyFont="1"' : ''}/>`;
		const cells = [cell(0), cell(49), cell(49, 1), ...this.#formats.map((_, at) => cell(FIRST_FORMAT + at))];
		const font = (more: string) => `<font>${more}<sz val="11"/><name val="Calibri"/></font>`;
		return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<styleSheet xmlns="${SHEET}">${formats.length ? `<numFmts count="${formats.length}">${formats.join('')}</numFmts>` : ''}<fonts count="2">${font('')}${font('<b/>')}</fonts><fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills><borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders><cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs><cellXfs count="${cells.length}">${cells.join('')}</cellXfs><cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles></styleSheet>`;
	}
}
