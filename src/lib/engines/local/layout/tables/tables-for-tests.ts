import { cellsOf } from '#lib/model/table/cells.ts';
import type { Block } from '#lib/model/reading.ts';
import type { Rule, Rules } from '#lib/model/table/rules.ts';
import { paragraph } from '#lib/engines/local/testing/typed.ts';
import { alignedTables } from './aligned-tables.ts';
import { ruledTables } from './tables.ts';

export const DPI = 150;
export const NO_RULES = { across: [], down: [] };
export const PAGE = { width: 1000, height: 1400, dpi: DPI };

/** Cells as they stand in columns 200 px wide, each row 30 px below the last; every cell is a block of its own. */
export const cellBlocks = (rows: string[][], x = 100, y = 100): Block[] =>
	rows.flatMap((row, r) =>
		row.flatMap((text, c) => (text ? [paragraph(text.split('\n'), x + c * 200, y + r * 30)] : [])),
	);
export const tables = (blocks: Block[], rules: Rules, dpi: number) => alignedTables(ruledTables(blocks, rules, dpi));
export const rule = (at: number, from: number, to: number): Rule => ({ at, from, to, pen: 2 });
export const said = ({ lines, grid }: Block) =>
	cellsOf(lines, grid!).map((row) =>
		row.map((cell) => cell.lines.flatMap(({ words }) => words.map(({ text }) => text)).join(' ')),
	);
export const found = (blocks: Block[]) => blocks.filter(({ kind }) => kind === 'table');
export const prose = (name: string, lines: number) =>
	Array.from({ length: lines }, (_, i) => `${name} runs on and on for line ${i}`);

export const STOCK = [
	['Article', 'Number', 'Price'],
	['Bolts', '120', '0.35'],
	['Wood screws', '80', '0.12'],
	['Wire', '15', '7.90'],
];
