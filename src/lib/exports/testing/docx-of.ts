import { strFromU8, unzipSync } from 'fflate';
import type { Reading } from '#lib/model/reading.ts';
import type { ExportOptions } from '../export.ts';
import { docx } from '../docx.ts';
import { bytesOf, sourceOf } from './export-of.ts';

/** The parts of a Word document of these pages as text, by their names without the folder; pictures are left out. */
export async function docxOf(
	readings: (Reading | undefined)[],
	options: ExportOptions = {},
): Promise<Record<string, string>> {
	const files = unzipSync(await bytesOf(docx, sourceOf(readings), options));
	return Object.fromEntries(
		Object.entries(files)
			.filter(([name]) => !name.includes('media/'))
			.map(([name, bytes]) => [name.replace(/^word\//, ''), strFromU8(bytes)]),
	);
}

/** What a part of a Word document says, a paragraph a line: tabs as tabs, ends of lines as blanks. */
export const saidIn = (part: string): string[] =>
	[...part.matchAll(/<w:p>.*?<\/w:p>|<w:p\/>/g)].map(([paragraph]) =>
		paragraph
			.replace(/<w:tabs>.*?<\/w:tabs>/g, '')
			.replace(/<w:tab\/>/g, '\t')
			.replace(/<w:br\/>/g, ' ')
			.replace(/<w:footnoteReference (?!w:custom)[^>]*\/>/g, '^')
			.replace(/<[^>]+>/g, ''),
	);

/** What the first group of a pattern finds, wherever it does. */
export const all = (xml: string, pattern: RegExp): (string | undefined)[] =>
	[...xml.matchAll(pattern)].map(([, found]) => found);
