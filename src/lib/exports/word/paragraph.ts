/** How a paragraph lies. Lengths in twentieths of a point; sides as the text runs, so that `start` is right in Arabic. */
export interface Format {
	/** id of its style */
	style?: string;
	pageBreak?: boolean;
	/** the list that it is a thing of, by Word's number, and its level from 0 */
	list?: { number: number; level: number };
	/** places at which tabs stop */
	tabs?: { side: 'center' | 'right'; at: number }[];
	rightToLeft?: boolean;
	/** room above it and below */
	before?: number;
	after?: number;
	/** from line to line, in 240ths of a line set solid */
	line?: number;
	/** negative `first`: it hangs out */
	indent?: { start?: number; end?: number; first?: number };
	side?: 'start' | 'center' | 'end' | 'both';
}

// In a paragraph that runs from right to left, Word takes left for the side where lines begin.
const SIDES = { start: 'left', center: 'center', end: 'right', both: 'both' };

function indentXml({ start, end, first }: NonNullable<Format['indent']>): string {
	const sides = (start ? ` w:left="${start}"` : '') + (end ? ` w:right="${end}"` : '');
	const begin = first ? (first > 0 ? ` w:firstLine="${first}"` : ` w:hanging="${-first}"`) : '';
	return sides + begin && `<w:ind${sides}${begin}/>`;
}

function spacingXml({ before, after, line }: Format): string {
	const said = (name: string, value: number | undefined) => (value === undefined ? '' : ` w:${name}="${value}"`);
	const inside = said('before', before) + said('after', after) + said('line', line);
	return inside && `<w:spacing${inside}${line === undefined ? '' : ' w:lineRule="auto"'}/>`;
}

/** The properties of a paragraph in the order that is laid down (ECMA-376, 17.3.1.26): Word opens no file with another. */
export function formatXml(format: Format, section = ''): string {
	const { style, pageBreak, list, tabs, rightToLeft, indent, side } = format;
	const inside = [
		style && `<w:pStyle w:val="${style}"/>`,
		pageBreak && '<w:pageBreakBefore/>',
		list && `<w:numPr><w:ilvl w:val="${list.level}"/><w:numId w:val="${list.number}"/></w:numPr>`,
		tabs?.length && `<w:tabs>${tabs.map(({ side, at }) => `<w:tab w:val="${side}" w:pos="${at}"/>`).join('')}</w:tabs>`,
		rightToLeft && '<w:bidi/>',
		spacingXml(format),
		indent && indentXml(indent),
		side && `<w:jc w:val="${SIDES[side]}"/>`,
		section,
	]
		.filter(Boolean)
		.join('');
	return inside && `<w:pPr>${inside}</w:pPr>`;
}

/** A paragraph with its runs; `section` ends there. */
export const paragraphXml = (format: Format, runs: string, section = ''): string =>
	`<w:p>${formatXml(format, section)}${runs}</w:p>`;
