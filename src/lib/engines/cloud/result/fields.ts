import type { Box } from '#lib/model/geometry.ts';
import type { Block } from '#lib/model/reading.ts';
import { plainBlocks } from './plain.ts';

const said = (value: unknown): string => {
	if (Array.isArray(value)) return value.map(said).filter(Boolean).join(', ');
	if (typeof value === 'object' && value !== null) return JSON.stringify(value);
	return value === null || value === undefined ? '' : String(value);
};

/**
 * An object of fields as blocks to read, one for each field that says something: `supplier_name` becomes "Supplier name:
 * …". In the cloud's invoices an empty text and the number −1 mean that nothing was found.
 */
export function fieldBlocks(fields: unknown): Block[] {
	if (typeof fields !== 'object' || fields === null) return [];
	return Object.entries(fields).flatMap(([key, value]) => {
		const text = value === -1 ? '' : said(value);
		const name = key.replace(/[_\s]+/g, ' ').trim();
		return text && name ? plainBlocks(`${name[0]!.toUpperCase()}${name.slice(1)}: ${text}`) : [];
	});
}

const FARTHEST = 1_000_000;
const isPlace = (value: unknown): value is number[] =>
	Array.isArray(value) &&
	value.length >= 4 &&
	value.slice(0, 4).every((number) => typeof number === 'number' && Math.abs(number) <= FARTHEST);

/** The rectangles of DetectRegions (`[[x1,y1,x2,y2],…]`) as boxes; what is none is left out. */
export function rectangles(value: unknown): Box[] {
	if (!Array.isArray(value)) return [];
	return value.filter(isPlace).flatMap(([x0, y0, x1, y1]) => {
		const box = { x0: Math.min(x0!, x1!), y0: Math.min(y0!, y1!), x1: Math.max(x0!, x1!), y1: Math.max(y0!, y1!) };
		return box.x1 > box.x0 && box.y1 > box.y0 ? [box] : [];
	});
}
