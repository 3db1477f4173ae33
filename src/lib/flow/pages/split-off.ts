import type { Document } from '#lib/model/document.ts';
import { carried } from './carried.ts';
import { exported, exportName } from '../export/export.ts';
import { intake, type Taken } from '../intake/intake.ts';
import type { Pages } from './pages.ts';

/**
 * Makes a new document of some pages of another, in this order; the other one stays as it is. What was read on
 * them is not read again. `nameOf`: its name, without the extension, from that of the other.
 */
export async function splitOff(
	document: Document,
	numbers: number[],
	nameOf: (stem: string) => string,
	pages: Pages,
	vendor: string,
): Promise<Taken> {
	const { blob } = await exported(document, 'pdf', pages, { pages: numbers, textless: true });
	const stem = (await exportName(document, 'pdf')).name.replace(/\.pdf$/, '');
	const file = new File([blob], `${nameOf(stem)}.pdf`, { type: blob.type });
	const from = numbers.map((page) => ({ document, page }));
	return intake(file, { vendor, again: true, sure: true, known: (opened) => carried(from, opened) });
}
