import { escapeXml } from '../escape-xml.ts';
import { linksIn } from './links.ts';
import { type Note, noteAt } from './note-marks.ts';

const anchor = (to: string, text: string, id = '') => `<a${id && ` id="${id}"`} href="${escapeXml(to)}">${text}</a>`;

function linked(text: string): string {
	let at = 0;
	let html = '';
	for (const { from, to, address } of linksIn(text)) {
		html += escapeXml(text.slice(at, from)) + anchor(address, escapeXml(text.slice(from, to)));
		at = to;
	}
	return html + escapeXml(text.slice(at));
}

/**
 * Text as markup that is HTML and XHTML at once, in which addresses are links, and marks and their notes lead to each other.
 * `page`: what makes ids of this page different from others; `isNote`: the text is that of notes.
 */
export function inlineHtml(text: string, notes: Note[], page: string, isNote = false): string {
	let html = '';
	// Texts and characters of notes by turns.
	const pieces = text.split(/([\ufdd0-\ufdef])/);
	for (let at = 0; at < pieces.length; at += 2) {
		const [before, letter = ''] = [pieces[at]!, pieces[at + 1]];
		const note = letter && notes[noteAt(letter)];
		if (!note) {
			html += linked(before) + escapeXml(letter);
			continue;
		}
		const number = `${page}-${noteAt(letter) + 1}`;
		const [mark, name] = [`mark-${number}`, `note-${number}`];
		if (isNote) html += linked(before) + anchor(`#${mark}`, escapeXml(note.mark), name);
		else if (note.misread) {
			// What was misread stays as it is; the word with it leads to the note.
			const from = before.lastIndexOf(' ') + 1;
			html += linked(before.slice(0, from)) + anchor(`#${name}`, escapeXml(before.slice(from)), mark);
		} else {
			const sign = anchor(`#${name}`, escapeXml(note.mark), mark);
			html += linked(before) + (/\d/.test(note.mark) ? `<sup>${sign}</sup>` : sign);
		}
	}
	return html;
}
