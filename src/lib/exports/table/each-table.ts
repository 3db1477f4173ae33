import { eachPage } from '../each-page.ts';
import type { ExportJob } from '../export.ts';
import { languageTag } from '../language-tag.ts';
import { type Table, tablesOf } from './table.ts';

/** A table of an export, with its place: it is the `index`th of its page, from 0. */
export interface PlacedTable {
	/** what the user knows its page as, from 1 */
	seen: number;
	index: number;
	table: Table;
	/** BCP 47 */
	language: string;
}

/**
 * The tables of a document, page by page. A page of text, which comes as a table of one column, is left out where the
 * document has tables: who asks for those of letters and tables does not want the letters. Where it has none, its
 * text is what there is.
 */
export async function* eachTable(
	job: Pick<ExportJob, 'source' | 'signal' | 'onProgress'>,
): AsyncGenerator<PlacedTable> {
	/** as long as no table was found */
	let texts: PlacedTable[] | undefined = [];
	for await (const { seen, reading } of eachPage(job)) {
		if (!reading) continue;
		const isMarked = reading.blocks.some(({ kind }) => kind === 'table');
		const language = languageTag(reading);
		for (const [index, table] of tablesOf(reading).entries()) {
			const placed = { seen, index, table, language };
			if (!isMarked && table.rows.every((row) => row.length === 1)) texts?.push(placed);
			else {
				texts = undefined;
				yield placed;
			}
		}
	}
	yield* texts ?? [];
}
