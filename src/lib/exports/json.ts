import type { Box, Segment } from '#lib/model/geometry.ts';
import type { Reading } from '#lib/model/reading.ts';
import { eachPage } from './each-page.ts';
import type { ExportJob } from './export.ts';
import { tableRows } from './table/table.ts';
import { pageText } from './flowing/text.ts';

/** Raised when a field changes its meaning or goes; new fields may come without (see docs/formats.md). */
const VERSION = 1;

const tenth = (value: number) => Math.round(value * 10) / 10;
const box = ({ x0, y0, x1, y1 }: Box) => [x0, y0, x1, y1].map(tenth);
const segment = ({ x0, y0, x1, y1 }: Segment) => [x0, y0, x1, y1].map(tenth);

function pageJson(reading: Reading, page: number) {
	return {
		number: page,
		width: reading.width,
		height: reading.height,
		dpi: reading.dpi,
		engine: reading.engine,
		model: reading.model,
		languages: reading.languages,
		turn: reading.turn,
		direction: reading.direction,
		text: pageText(reading),
		blocks: reading.blocks.map((block) => ({
			kind: block.kind,
			level: block.level,
			box: box(block.box),
			grid: block.grid && {
				...block.grid,
				columns: block.grid.columns.map(tenth),
				rows: block.grid.rows.map(tenth),
			},
			cells: block.kind === 'table' ? tableRows(block) : undefined,
			lines: block.lines.map((line) => ({
				box: box(line.box),
				baseline: line.baseline && segment(line.baseline),
				hyphenated: line.hyphenated,
				words: line.words.map((word) => ({
					text: word.text,
					box: box(word.box),
					confidence: tenth(word.confidence),
					alternatives: word.alternatives?.length ? word.alternatives : undefined,
				})),
			})),
		})),
	};
}

/** Everything that was read, for programs: one JSON object, described in docs/formats.md. Pages not read are not in it. */
export async function json({ sink, ...job }: ExportJob): Promise<void> {
	const encoder = new TextEncoder();
	const { name, mediaType, pageCount } = job.source.document;
	const head = JSON.stringify({ format: 'legible', version: VERSION, document: { name, mediaType, pageCount } });
	await sink.write(encoder.encode(`${head.slice(0, -1)},"pages":[`));
	let some = false;
	for await (const { page, reading } of eachPage(job)) {
		if (!reading) continue;
		await sink.write(encoder.encode((some ? ',\n' : '\n') + JSON.stringify(pageJson(reading, page))));
		some = true;
	}
	await sink.write(encoder.encode(`${some ? '\n' : ''}]}\n`));
}
