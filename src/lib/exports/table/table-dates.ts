import type { CellNumber } from './table-numbers.ts';
import type { Table } from './table.ts';

type Order = 'dmy' | 'mdy' | 'ymd';

const DATE = /^(?<first>\d{1,4})(?<mark>[./-])(?<second>\d{1,2})\k<mark>(?<third>\d{1,4})$/;

/** Excel takes 1900 for a leap year: days before its March are others than they seem. */
const EARLIEST = 1901;
const DAY = 86_400_000;

interface Written {
	parts: [string, string, string];
	mark: string;
}

function written(text: string): Written | undefined {
	const found = DATE.exec(text.trim())?.groups;
	if (!found) return undefined;
	const parts: Written['parts'] = [found['first']!, found['second']!, found['third']!];
	// A year has four digits; with two nobody knows where it stands.
	const years = [parts[0], parts[2]].filter(({ length }) => length === 4);
	return years.length === 1 && parts.every(({ length }) => length !== 3) ? { parts, mark: found['mark']! } : undefined;
}

/** In which order day, month and year stand, where it can be no other. */
function certainOrder({ parts: [first, second], mark }: Written): Order | undefined {
	if (first.length === 4) return 'ymd';
	// With points nobody writes the month first.
	if (mark === '.' || Number(first) > 12) return 'dmy';
	return Number(second) > 12 ? 'mdy' : undefined;
}

/** The day as a spreadsheet counts it; undefined for one that no calendar has. */
function dayOf({ parts }: Written, order: Order): number | undefined {
	const [y, m, d] = ['y', 'm', 'd'].map((part) => Number(parts[order.indexOf(part)])) as [number, number, number];
	const date = new Date(Date.UTC(y, m - 1, d));
	if (y < EARLIEST || date.getUTCMonth() !== m - 1 || date.getUTCDate() !== d) return undefined;
	return (date.getTime() - Date.UTC(1899, 11, 30)) / DAY;
}

/**
 * Reads the dates of a table where they can be meant in one way: 03/11/2025 is one only where another cell with the same marks shows
 * which of them is the month. What it answers takes a cell and gives its day, to be shown as it is printed; undefined for everything
 * else, and for heads.
 */
export function datesOf({ rows, head }: Pick<Table, 'rows' | 'head'>) {
	const body = rows.slice(head).flatMap((row) => row.flatMap((text) => written(text) ?? []));
	const orders = new Map<string, Set<Order>>();
	const padded = new Set<string>();
	for (const date of body) {
		const certain = certainOrder(date);
		if (certain && certain !== 'ymd') orders.set(date.mark, (orders.get(date.mark) ?? new Set()).add(certain));
		if (date.parts.some((part) => part.length === 2 && part.startsWith('0'))) padded.add(date.mark);
	}
	const short = new Set(body.filter(({ parts }) => parts.some(({ length }) => length === 1)).map(({ mark }) => mark));

	return (row: number, column: number): CellNumber | undefined => {
		const date = row < head ? undefined : written(rows[row]?.[column] ?? '');
		if (!date) return undefined;
		const told = orders.get(date.mark);
		const order = date.parts[0].length === 4 ? 'ymd' : told?.size === 1 ? [...told][0]! : undefined;
		const day = order && dayOf(date, order);
		if (!order || day === undefined) return undefined;
		const both = padded.has(date.mark) || !short.has(date.mark);
		const format = [...order].map((part) => (part === 'y' ? 'yyyy' : both ? part + part : part));
		// A bare slash is whatever the reader's country writes between the parts.
		return { value: String(day), format: format.join(`\\${date.mark}`) };
	};
}
