import { escapeXml } from '../escape-xml.ts';

/** A heading in the contents of a book: its level, 1 the highest, and where it leads. */
export interface Entry {
	level: number;
	text: string;
	href: string;
}

/** The contents as a list of lists, `<ol>`: what is deeper stands in what is above it. A level that is left out leaves no empty one. */
export function contents(entries: readonly Entry[]): string {
	const items: string[] = [];
	for (let at = 0; at < entries.length;) {
		const { level, text, href } = entries[at]!;
		const next = entries.findIndex((one, index) => index > at && one.level <= level);
		const end = next < 0 ? entries.length : next;
		const inside = end > at + 1 ? `\n${contents(entries.slice(at + 1, end))}` : '';
		items.push(`<li><a href="${href}">${escapeXml(text)}</a>${inside}</li>`);
		at = end;
	}
	return `<ol>\n${items.join('\n')}\n</ol>`;
}
