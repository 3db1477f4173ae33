import { eachTable, type PlacedTable } from './each-table.ts';
import { escapeXml } from '../escape-xml.ts';
import type { ExportJob, ExportOptions, JobOfAll } from '../export.ts';
import type { Sink } from '../file/sink.ts';
import { runsLeft } from '../flowing/direction.ts';
import { coreProperties } from '../file/core-properties.ts';
import { titleOf } from '../file/title-of.ts';
import { sheetNames } from './sheet-names.ts';
import { datesOf } from './table-dates.ts';
import { numbersOf } from './table-numbers.ts';
import type { Table } from './table.ts';
import { HEAD, SHEET, TEXT, XlsxStyles } from './xlsx-styles.ts';
import { ZipWriter } from '../file/zip-writer.ts';

const XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const RELATIONS = 'http://schemas.openxmlformats.org/package/2006/relationships';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const TYPES = 'application/vnd.openxmlformats-officedocument.spreadsheetml';

/** The most a cell may hold (Excel specifications and limits). */
const LONGEST = 32_767;
const NOTE = ' […]';

/** Columns are as wide as what stands in them, in letters; what is longer runs on. */
const NARROWEST = 8;
const WIDEST = 60;

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

function columnsXml({ rows, joined }: Pick<Table, 'rows' | 'joined'>): string {
	/** what goes over several columns makes none of them wider */
	const isOver = (at: number, column: number) =>
		joined.some((span) => span.row === at && span.column === column && span.columns > 1);
	const wide = (rows[0] ?? []).map((_, column) => {
		const lengths = rows.map((row, at) => (isOver(at, column) ? 0 : (row[column] ?? '').length));
		const letters = Math.max(...lengths) + 2;
		return Math.max(NARROWEST, Math.min(WIDEST, letters));
	});
	const columns = wide.map((width, at) => `<col min="${at + 1}" max="${at + 1}" width="${width}" customWidth="1"/>`);
	return columns.length ? `<cols>${columns.join('')}</cols>` : '';
}

function sheetXml(table: Pick<Table, 'rows' | 'joined' | 'head'>, language: string, styles: XlsxStyles): string {
	const { joined, head } = table;
	const [numberAt, dateAt] = [numbersOf(table, language), datesOf(table)];
	const parts = table.rows.map(split);
	/** where a row of the table begins in the sheet, from 1: long texts take several rows */
	const begin = (row: number) => 1 + parts.slice(0, row).reduce((sum, part) => sum + part.length, 0);
	const cell = (text: string, place: string, row: number, column: number) => {
		const number = numberAt(row, column) ?? dateAt(row, column);
		if (number) return `<c r="${place}" s="${styles.of(number.format)}"><v>${number.value}</v></c>`;
		const style = row < head ? HEAD : TEXT;
		return text
			? `<c r="${place}" s="${style}" t="inlineStr"><is><t xml:space="preserve">${cellText(text)}</t></is></c>`
			: '';
	};
	let line = 0;
	const rows = parts.flatMap((lines, row) =>
		lines.map((texts) => {
			line++;
			const cells = texts.map((text, column) => cell(text, `${columnName(column)}${line}`, row, column));
			return `<row r="${line}">${cells.join('')}</row>`;
		}),
	);
	const merged = joined.map(
		(span) =>
			`<mergeCell ref="${columnName(span.column)}${begin(span.row)}:${columnName(span.column + span.columns - 1)}${begin(span.row + span.rows) - 1}"/>`,
	);
	const view = '<sheetViews><sheetView rightToLeft="1" workbookViewId="0"/></sheetViews>';
	const leftward = runsLeft(table.rows.flat().join(' ')) ? view : '';
	const merges = merged.length ? `<mergeCells count="${merged.length}">${merged.join('')}</mergeCells>` : '';
	return `${XML}<worksheet xmlns="${SHEET}">${leftward}${columnsXml(table)}<sheetData>${rows.join('')}</sheetData>${merges}</worksheet>`;
}

/**
 * The tables of a document as an Excel workbook, a sheet for each. Cells are text, numbers (`numbersOf`) or dates (`datesOf`); there is no
 * formula or link, and nothing that could be one.
 */
export async function xlsx({ sink, options = {}, ...job }: ExportJob): Promise<void> {
	await workbook(sink, options, titleOf(job.source.document.name), async function* () {
		for await (const { seen, index, ...placed } of eachTable(job))
			yield { ...placed, name: index ? `Page ${seen} (${index + 1})` : `Page ${seen}` };
	});
}

/** The same of several documents: one workbook, whose sheets are named after them. `onProgress`: documents. */
export async function xlsxOfAll({ sources, sink, options = {}, signal, onProgress }: JobOfAll): Promise<void> {
	const nameOf = sheetNames();
	await workbook(sink, options, titleOf(sources[0]?.document.name ?? ''), async function* () {
		for (const [done, source] of sources.entries()) {
			for await (const placed of eachTable({ source, ...(signal ? { signal } : {}) }))
				yield { ...placed, name: nameOf(source.document.name) };
			onProgress?.(done + 1, sources.length);
		}
	});
}

interface Sheet extends Pick<PlacedTable, 'table' | 'language'> {
	name: string;
}

async function workbook(
	sink: Sink,
	options: ExportOptions,
	title: string,
	tables: () => AsyncGenerator<Sheet>,
): Promise<void> {
	const zip = new ZipWriter(sink, options.madeAt);
	const sheets: string[] = [];
	const styles = new XlsxStyles();
	let spoken = 'und';
	for await (const { name, table, language } of tables()) {
		if (spoken === 'und') spoken = language;
		sheets.push(name);
		await zip.add(`xl/worksheets/sheet${sheets.length}.xml`, sheetXml(table, language, styles));
	}
	if (!sheets.length) {
		sheets.push('Page 1');
		await zip.add('xl/worksheets/sheet1.xml', sheetXml({ rows: [], joined: [], head: 0 }, 'und', styles));
	}
	const named = sheets.map(
		(name, index) => `<sheet name="${escapeXml(name)}" sheetId="${index + 1}" r:id="rId${index + 1}"/>`,
	);
	await zip.add(
		'xl/workbook.xml',
		`${XML}<workbook xmlns="${SHEET}" xmlns:r="${OFFICE}"><sheets>${named.join('')}</sheets></workbook>`,
	);
	const relation = (id: number, type: string, target: string) =>
		`<Relationship Id="rId${id}" Type="${OFFICE}/${type}" Target="${target}"/>`;
	await zip.add(
		'xl/_rels/workbook.xml.rels',
		`${XML}<Relationships xmlns="${RELATIONS}">${sheets
			.map((_, index) => relation(index + 1, 'worksheet', `worksheets/sheet${index + 1}.xml`))
			.join('')}${relation(sheets.length + 1, 'styles', 'styles.xml')}</Relationships>`,
	);
	await zip.add('xl/styles.xml', styles.xml());
	const core = coreProperties(title, spoken, options.madeAt ?? Date.now());
	// Not packed: a file is then as large whenever it is written.
	await zip.add(core.path, core.xml, true);
	await zip.add(
		'_rels/.rels',
		`${XML}<Relationships xmlns="${RELATIONS}">${relation(1, 'officeDocument', 'xl/workbook.xml')}${core.relation}</Relationships>`,
	);
	const part = (name: string, type: string) => `<Override PartName="/${name}" ContentType="${TYPES}.${type}+xml"/>`;
	await zip.add(
		'[Content_Types].xml',
		`${XML}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>${core.type}${part('xl/workbook.xml', 'sheet.main')}${part('xl/styles.xml', 'styles')}${sheets.map((_, index) => part(`xl/worksheets/sheet${index + 1}.xml`, 'worksheet')).join('')}</Types>`,
	);
	await zip.end();
}
