import { harmless } from './cell-text.ts';
import { eachTable } from './each-table.ts';
import type { ExportJob } from '../export.ts';

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
	for await (const { table } of eachTable(job)) {
		const lines = table.rows.map((row) => row.map(field).join(separator) + '\r\n');
		await sink.write(encoder.encode((some ? '\r\n' : '') + lines.join('')));
		some = true;
	}
}
