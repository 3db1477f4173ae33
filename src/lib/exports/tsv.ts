import type { Box } from '#lib/model/geometry.ts';
import type { Reading } from '#lib/model/reading.ts';
import { eachPage } from './each-page.ts';
import type { ExportJob } from './export.ts';

const COLUMNS = 'level\tpage_num\tblock_num\tpar_num\tline_num\tword_num\tleft\ttop\twidth\theight\tconf\ttext';

const place = ({ x0, y0, x1, y1 }: Box) => [x0, y0, x1 - x0, y1 - y0].map(Math.round).join('\t');

function rowsOf(reading: Reading, page: number): string[] {
	const rows = [`1\t${page}\t0\t0\t0\t0\t0\t0\t${reading.width}\t${reading.height}\t-1\t`];
	const blocks = reading.blocks.filter(({ kind }) => kind !== 'ignore');
	for (const [b, block] of blocks.entries()) {
		const at = `${page}\t${b + 1}`;
		rows.push(`2\t${at}\t0\t0\t0\t${place(block.box)}\t-1\t`, `3\t${at}\t1\t0\t0\t${place(block.box)}\t-1\t`);
		for (const [l, line] of block.lines.entries()) {
			rows.push(`4\t${at}\t1\t${l + 1}\t0\t${place(line.box)}\t-1\t`);
			for (const [w, word] of line.words.entries()) {
				const text = word.text.replace(/[\t\r\n]+/g, ' ');
				rows.push(`5\t${at}\t1\t${l + 1}\t${w + 1}\t${place(word.box)}\t${word.confidence.toFixed(2)}\t${text}`);
			}
		}
	}
	return rows;
}

/** The columns of tesseract's own TSV: a row for each page (level 1), block, paragraph, line and word (level 5). */
export async function tsv({ sink, ...job }: ExportJob): Promise<void> {
	const encoder = new TextEncoder();
	await sink.write(encoder.encode(COLUMNS + '\n'));
	for await (const { page, reading } of eachPage(job))
		if (reading) await sink.write(encoder.encode(rowsOf(reading, page).join('\n') + '\n'));
}
