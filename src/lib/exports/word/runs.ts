import { escapeXml } from '../escape-xml.ts';
import { linksIn } from '../flowing/links.ts';
import { NOTE, noteAt } from '../flowing/note-marks.ts';
import type { Relations } from './relations.ts';

/** How letters are set. */
export interface Letters {
	/** BCP 47; 'und' when not known */
	language: string;
	rightToLeft?: boolean;
	/** half points, where it is not that of the style */
	size?: number;
	/** id of a style of letters */
	style?: string;
}

/** In the order that is laid down (ECMA-376, 17.3.2.28). */
function lettersXml({ language, rightToLeft, size, style }: Letters): string {
	const inside = [
		style && `<w:rStyle w:val="${style}"/>`,
		size && `<w:sz w:val="${size}"/><w:szCs w:val="${size}"/>`,
		rightToLeft && '<w:rtl/>',
		language !== 'und' && `<w:lang w:val="${language}"${rightToLeft ? ` w:bidi="${language}"` : ''}/>`,
	]
		.filter(Boolean)
		.join('');
	return inside && `<w:rPr>${inside}</w:rPr>`;
}

/** A run of text, in which tabs and line ends are Word's; `before` stands in it before the text. */
export function runXml(text: string, letters: Letters, before = ''): string {
	const between = (mark: string) => `</w:t><w:${mark}/><w:t xml:space="preserve">`;
	const written = escapeXml(text.replace(/[\v\f\r\u2028\u2029]+/g, ' '))
		.replace(/\t/g, between('tab'))
		.replace(/\n+/g, between('br'));
	return `<w:r>${lettersXml(letters)}${before}${text && `<w:t xml:space="preserve">${written}</w:t>`}</w:r>`;
}

function linkedRuns(text: string, letters: Letters, relations: Relations): string {
	let at = 0;
	let xml = '';
	const plain = (to: number) => (to > at ? runXml(text.slice(at, to), letters) : '');
	for (const { from, to, address } of linksIn(text)) {
		const run = runXml(text.slice(from, to), { ...letters, style: 'Hyperlink' });
		xml += `${plain(from)}<w:hyperlink r:id="${relations.link(address)}">${run}</w:hyperlink>`;
		at = to;
	}
	return xml + plain(text.length);
}

/** Runs of a text with its links; `note` writes the mark of a note that is spoken of in it, by its place among the page's. */
export function runsOf(
	text: string,
	letters: Letters,
	relations: Relations,
	note: (at: number) => string | undefined = () => undefined,
): string {
	let xml = '';
	let plain = '';
	for (const piece of text.split(/([\ufdd0-\ufdef])/)) {
		const mark = NOTE.test(piece) ? note(noteAt(piece)) : undefined;
		if (mark === undefined) plain += piece;
		else {
			xml += linkedRuns(plain, letters, relations) + mark;
			plain = '';
		}
	}
	return xml + linkedRuns(plain, letters, relations);
}
