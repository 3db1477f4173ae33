import { eachPage } from './each-page.ts';
import { escapeXml } from './escape-xml.ts';
import type { ExportJob } from './export.ts';
import { type Table, tablesOf } from './table.ts';
import { ZipWriter } from './zip-writer.ts';

const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const RELATIONS = 'http://schemas.openxmlformats.org/package/2006/relationships';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const TYPES = 'application/vnd.openxmlformats-officedocument.spreadsheetml';

/** The most a cell may hold (Excel specifications and limits). */
const LONGEST = 32_767;
const NOTE = ' […]';

/** Style 1: the number format `@`, so that a cell stays text also when somebody edits it. */
const STYLES = `${HEAD}<styleSheet xmlns="${MAIN}"><fonts count="1"><font><sz val="11"/><name val="Calibri"/></font></fonts><fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills><borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders><cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs><cellXfs count="2"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/><xf numFmtId="49" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/></cellXfs></styleSheet>`;

const columnName = (index: number): string =>
	(index >= 26 ? columnName(Math.floor(index / 26) - 1) : '') + String.fromCharCode(65 + (index % 26));

/** Text as a cell holds it: `_x0041_` is an escape there (ECMA-376, 22.4.2.4), so that a printed one has to be escaped. */
const cellText = (text: string) => escapeXml(text.replace(/_(?=x[0-9A-Fa-f]{4}_)/g, '_x005F_'));

/** A text that is too long goes on in the rows below, with a note where it was cut. */
function split(row: string[]): string[][] {
	const rows: string[][] = [];
	for (const [column, cell] of row.entries()) {
		for (let at = 0, index = 0; at < cell.length || index === 0; index++) {
			const rest = cell.slice(at);
			let take = rest.length > LONGEST ? LONGEST - NOTE.length : rest.length;
			// Never through a surrogate pair.
			if (take < rest.length && /[\ud800-\udbff]/.test(rest[take - 1]!)) take--;
			rows[index] ??= row.map(() => '');
			rows[index]![column] = rest.slice(0, take) + (take < rest.length ? NOTE : '');
			at += take;
			if (!take) break;
		}
	}
	return rows;
}

function sheetXml({ rows: wanted, joined }: Pick<Table, 'rows' | 'joined'>): string {
	const parts = wanted.map(split);
	/** where a row of the table begins in the sheet, from 1: long texts take several rows */
	const begin = (row: number) => 1 + parts.slice(0, row).reduce((sum, part) => sum + part.length, 0);
	const rows = parts.flat().map((row, index) => {
		const cells = row.map((text, column) =>
			text
				? `<c r="${columnName(column)}${index + 1}" s="1" t="inlineStr"><is><t xml:space="preserve">${cellText(text)}</t></is></c>`
				: '',
		);
		return `<row r="${index + 1}">${cells.join('')}</row>`;
	});
	const merged = joined.map(
		(span) =>
			`<mergeCell ref="${columnName(span.column)}${begin(span.row)}:${columnName(span.column + span.columns - 1)}${begin(span.row + span.rows) - 1}"/>`,
	);
	const merges = merged.length ? `<mergeCells count="${merged.length}">${merged.join('')}</mergeCells>` : '';
	return `${HEAD}<worksheet xmlns="${MAIN}"><sheetData>${rows.join('')}</sheetData>${merges}</worksheet>`;
}

/**
 * The tables of a document as an Excel workbook, a sheet for each. All cells are text; there is no formula, link or number
 * that could be one.
 */
export async function xlsx({ sink, options = {}, ...job }: ExportJob): Promise<void> {
	const zip = new ZipWriter(sink, options.madeAt);
	const sheets: string[] = [];
	for await (const { page, reading } of eachPage(job)) {
		for (const [index, table] of (reading ? tablesOf(reading) : []).entries()) {
			sheets.push(index ? `Page ${page} (${index + 1})` : `Page ${page}`);
			await zip.add(`xl/worksheets/sheet${sheets.length}.xml`, sheetXml(table));
		}
	}
	if (!sheets.length) {
		sheets.push('Page 1');
		await zip.add('xl/worksheets/sheet1.xml', sheetXml({ rows: [], joined: [] }));
	}
	const named = sheets.map((name, index) => `<sheet name="${name}" sheetId="${index + 1}" r:id="rId${index + 1}"/>`);
	await zip.add(
		'xl/workbook.xml',
		`${HEAD}<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><sheets>${named.join('')}</sheets></workbook>`,
	);
	const relation = (id: number, type: string, target: string) =>
		`<Relationship Id="rId${id}" Type="${OFFICE}/${type}" Target="${target}"/>`;
	await zip.add(
		'xl/_rels/workbook.xml.rels',
		`${HEAD}<Relationships xmlns="${RELATIONS}">${sheets
			.map((_, index) => relation(index + 1, 'worksheet', `worksheets/sheet${index + 1}.xml`))
			.join('')}${relation(sheets.length + 1, 'styles', 'styles.xml')}</Relationships>`,
	);
	await zip.add('xl/styles.xml', STYLES);
	await zip.add(
		'_rels/.rels',
		`${HEAD}<Relationships xmlns="${RELATIONS}">${relation(1, 'officeDocument', 'xl/workbook.xml')}</Relationships>`,
	);
	const part = (name: string, type: string) => `<Override PartName="/${name}" ContentType="${TYPES}.${type}+xml"/>`;
	await zip.add(
		'[Content_Types].xml',
		`${HEAD}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>${part('xl/workbook.xml', 'sheet.main')}${part('xl/styles.xml', 'styles')}${sheets.map((_, index) => part(`xl/worksheets/sheet${index + 1}.xml`, 'worksheet')).join('')}</Types>`,
	);
	await zip.end();
}
