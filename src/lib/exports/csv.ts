import { harmless } from './cell-text.ts';
import { eachPage } from './each-page.ts';
import type { ExportJob } from './export.ts';
import { tablesOf } from './table.ts';

/**
 * The tables of a document as CSV (RFC 4180): every field quoted, no field a formula, an empty row between tables. A NUL,
 * which no reader of CSV takes, becomes U+FFFD.
 */
export async function csv({ sink, options = {}, ...job }: ExportJob): Promise<void> {
	const encoder = new TextEncoder();
	const { separator = ',', markNumbers = false, byteOrderMark = true } = options;
	const field = (text: string) => `"${harmless(text, markNumbers).replaceAll('\0', '\ufffd').replaceAll('"', '""')}"`;
	if (byteOrderMark) await sink.write(encoder.encode('\ufeff'));
	let some = false;
	for await (const { reading } of eachPage(job)) {
		for (const { rows } of reading ? tablesOf(reading) : []) {
			const lines = rows.map((row) => row.map(field).join(separator) + '\r\n');
			await sink.write(encoder.encode((some ? '\r\n' : '') + lines.join('')));
			some = true;
		}
	}
}
