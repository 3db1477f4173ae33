import type { DrawnTable } from './drawn-table.ts';

/** What stands on a page for tests: tables, and lines of text at (x, y). */
export interface TablePage {
	name: string;
	width: number;
	height: number;
	tables: DrawnTable[];
	texts?: { text: string; x: number; y: number; size?: number }[];
	/** black rectangles: x, y, width, height */
	lines?: [number, number, number, number][];
	/** the page leans so far clockwise */
	degrees?: number;
}

const STORY =
	'once upon a time there lived a king who had three sons and one old horse that nobody could tame or sell for gold'.split(
		' ',
	);
const prose = (x: number, y: number, rows: number, words: number, size = 36) =>
	Array.from({ length: rows }, (_, row) => ({
		text: Array.from({ length: words }, (_, at) => STORY[(row * words + at) % STORY.length]).join(' '),
		x,
		y: y + row * size * 1.35,
		size,
	}));

const STOCK = [
	['Article', 'Number', 'Price', 'Total'],
	['Steel bolts', '120', '0.35', '42.00'],
	['Wood screws', '80', '0.12', '9.60'],
	['Copper wire', '15', '7.90', '118.50'],
	['Paint brush', '6', '3.25', '19.50'],
	['Sandpaper', '200', '0.08', '16.00'],
];
const PEOPLE = [
	['Name', 'Office', 'Remarks', 'Phone'],
	['Mary Jones', 'London', 'Works from home\non Mondays and\nFridays', '4410'],
	['Peter Smith', '', 'Back in May', '4417'],
	['Anna Brown', 'Leeds', '', '4423'],
	['John Taylor', 'Bristol', 'Also in charge of\nthe archive', ''],
];
const YEARS = [
	['Region', 'First half', '', 'Second half', ''],
	['', 'Sold', 'Returned', 'Sold', 'Returned'],
	['North', '410', '12', '388', '9'],
	['South', '275', '31', '301', '18'],
	['West', '190', '7', '205', '11'],
];
const TILL = [
	['Green tea 250 g', '3.50'],
	['Rye bread', '2.80'],
	['Butter unsalted', '2.49'],
	['Apples 1.2 kg', '4.16'],
	['Total', '12.95'],
	['Cash', '20.00'],
	['Change', '7.05'],
];
const WIDE = [420, 260, 260, 300];

/** Pages with tables, whose cells are known. */
export const tablePages: TablePage[] = [
	{
		name: 'all lines',
		width: 1600,
		height: 1000,
		tables: [{ cells: STOCK, widths: WIDE, x: 150, y: 300, ruled: 'all', right: [1, 2, 3] }],
		texts: [{ text: 'Stock of the workshop at the end of March', x: 150, y: 180, size: 52 }],
	},
	{
		name: 'thin grey lines',
		width: 1600,
		height: 1000,
		tables: [{ cells: STOCK, widths: WIDE, x: 150, y: 300, ruled: 'all', pen: 2, ink: '#888', size: 34 }],
	},
	{
		name: 'lines over, under and below the head',
		width: 1600,
		height: 1000,
		tables: [{ cells: STOCK, widths: WIDE, x: 150, y: 300, ruled: 'head', right: [1, 2, 3] }],
		texts: prose(150, 120, 3, 12),
	},
	{
		name: 'lines between rows',
		width: 1600,
		height: 1000,
		tables: [{ cells: PEOPLE, widths: [360, 260, 480, 260], x: 120, y: 200, ruled: 'rows' }],
	},
	{
		name: 'no lines',
		width: 1600,
		height: 1000,
		tables: [{ cells: STOCK, widths: WIDE, x: 150, y: 400, ruled: 'none', right: [1, 2, 3] }],
		texts: prose(150, 120, 4, 12),
	},
	{
		name: 'cells of several lines and empty ones',
		width: 1600,
		height: 1100,
		tables: [{ cells: PEOPLE, widths: [360, 260, 480, 260], x: 120, y: 200, ruled: 'all' }],
	},
	{
		name: 'a head over several columns',
		width: 1600,
		height: 900,
		tables: [
			{
				cells: YEARS,
				widths: [320, 240, 260, 240, 260],
				x: 120,
				y: 200,
				ruled: 'all',
				joined: [
					[1, 2],
					[3, 2],
				],
			},
		],
	},
	{
		name: 'a head over several columns without lines',
		width: 1600,
		height: 900,
		tables: [
			{
				cells: YEARS,
				widths: [320, 240, 260, 240, 260],
				x: 120,
				y: 200,
				ruled: 'none',
				joined: [
					[1, 2],
					[3, 2],
				],
			},
		],
	},
	{
		name: 'inner lines alone',
		width: 1600,
		height: 1000,
		tables: [{ cells: STOCK, widths: WIDE, x: 150, y: 300, ruled: 'inner', right: [1, 2, 3] }],
	},
	{
		name: 'a shaded head, leaning',
		width: 1700,
		height: 1200,
		degrees: 2,
		tables: [{ cells: STOCK, widths: WIDE, x: 200, y: 300, ruled: 'all', shade: '#d8d8d8', right: [1, 2, 3] }],
		texts: prose(200, 800, 4, 12),
	},
	{
		name: 'a receipt',
		width: 900,
		height: 1000,
		tables: [{ cells: TILL, widths: [520, 200], x: 90, y: 300, ruled: 'none', right: [1] }],
		texts: [
			{ text: 'CORNER SHOP', x: 260, y: 120, size: 48 },
			{ text: '12 High Street, Leeds', x: 250, y: 190, size: 36 },
		],
	},
	{
		name: 'two tables and prose between them',
		width: 1600,
		height: 1700,
		tables: [
			{ cells: STOCK, widths: WIDE, x: 150, y: 150, ruled: 'all', right: [1, 2, 3] },
			{ cells: TILL, widths: [520, 300], x: 150, y: 950, ruled: 'head', right: [1] },
		],
		texts: prose(150, 740, 3, 12),
	},
];

/** Pages without any. */
export const otherPages: TablePage[] = [
	{
		name: 'two columns of prose',
		width: 1600,
		height: 1800,
		tables: [],
		texts: [...prose(100, 150, 28, 7, 38), ...prose(850, 150, 28, 7, 38)],
	},
	{
		name: 'two columns of prose with a line between them and over them',
		width: 1600,
		height: 1800,
		tables: [],
		texts: [
			{ text: 'The Daily Story', x: 550, y: 90, size: 60 },
			...prose(100, 200, 26, 7, 38),
			...prose(850, 200, 26, 7, 38),
		],
		lines: [
			[100, 130, 1400, 4],
			[798, 130, 3, 1500],
			[100, 1650, 1400, 4],
		],
	},
	{
		name: 'a letter',
		width: 1600,
		height: 1700,
		tables: [],
		texts: [
			{ text: 'Mary Jones', x: 120, y: 150 },
			{ text: '12 High Street', x: 120, y: 200 },
			{ text: 'Leeds', x: 120, y: 250 },
			{ text: 'Your letter of: May', x: 1050, y: 150 },
			{ text: 'Our sign: pt', x: 1050, y: 200 },
			{ text: 'London, June', x: 1050, y: 250 },
			{ text: 'Dear Mary,', x: 120, y: 450 },
			...prose(120, 540, 12, 14),
			{ text: 'Yours truly', x: 120, y: 1250 },
			{ text: 'Peter Smith', x: 120, y: 1400 },
			{ text: 'John Taylor', x: 900, y: 1400 },
			{ text: 'Director', x: 120, y: 1450 },
			{ text: 'Manager', x: 900, y: 1450 },
		],
		lines: [
			[100, 300, 1400, 3],
			[100, 1600, 1400, 3],
		],
	},
	{
		name: 'a list',
		width: 1600,
		height: 900,
		tables: [],
		texts: Array.from({ length: 8 }, (_, row) => [
			{ text: `${row + 1}.`, x: 120, y: 150 + row * 70 },
			{ text: prose(0, 0, 8, 8)[row]!.text, x: 260, y: 150 + row * 70 },
		]).flat(),
	},
];
