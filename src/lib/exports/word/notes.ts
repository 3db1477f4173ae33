import { flowing } from '../flowing/join-lines.ts';
import { type Note, NOTE } from '../flowing/note-marks.ts';
import { stretchesIn, stretchesOf } from '../flowing/stretches.ts';
import { RELATED } from './package.ts';
import { paragraphXml } from './paragraph.ts';
import { Relations } from './relations.ts';
import { type Letters, runsOf, runXml } from './runs.ts';
import { WORD } from './styles.ts';

const REFERENCE = 'FootnoteReference';

/**
 * The notes of a Word document. Word counts those whose printed numbers are the ones that it would give; others, such as stars
 * and numbers that begin anew on each page, keep their marks.
 */
export class Notes {
	readonly relations = new Relations();
	readonly #written: string[] = [];
	#counted: number | undefined;
	/** the number with which Word begins to count */
	first = 1;

	/** Takes a note in and gives what stands in the text for it. */
	add({ mark, lines, unread }: Note, letters: Letters, joinHyphens: boolean): string {
		const number = this.#written.length + 1;
		const due = this.#counted === undefined ? undefined : this.#counted + 1;
		// A mark that nobody could read is the next number.
		const value = unread ? (due ?? 1) : /^\d+$/.test(mark) ? Number(mark) : undefined;
		const counts = value !== undefined && (due === undefined || value === due);
		if (counts) {
			if (due === undefined) this.first = value;
			this.#counted = value;
		}
		const text = flowing(lines, joinHyphens);
		const at = text.search(NOTE);
		const { language } = letters;
		const own = counts
			? runXml('', { language, style: REFERENCE }, '<w:footnoteRef/>')
			: runXml(mark, { language, style: REFERENCE });
		const set = stretchesOf(
			text,
			lines.flatMap(({ words }) => words),
		);
		const plain = (from: number, to?: number) =>
			runsOf(text.slice(from, to), letters, this.relations, undefined, stretchesIn(set, from, to));
		const runs = plain(0, at) + own + plain(at + 1);
		const format = { style: 'FootnoteText', ...(letters.rightToLeft && { rightToLeft: true }) };
		this.#written.push(`<w:footnote w:id="${number}">${paragraphXml(format, runs)}</w:footnote>`);
		return counts
			? runXml('', { language, style: REFERENCE }, `<w:footnoteReference w:id="${number}"/>`)
			: runXml(mark, { language, style: REFERENCE }, `<w:footnoteReference w:customMarkFollows="1" w:id="${number}"/>`);
	}

	/** The part of the file with all of them; undefined without any. */
	xml(): string | undefined {
		if (!this.#written.length) return undefined;
		const line = (id: number, type: string, mark: string) =>
			`<w:footnote w:type="${type}" w:id="${id}"><w:p><w:pPr><w:spacing w:after="0" w:line="240" w:lineRule="auto"/></w:pPr><w:r><w:${mark}/></w:r></w:p></w:footnote>`;
		const lines = line(-1, 'separator', 'separator') + line(0, 'continuationSeparator', 'continuationSeparator');
		return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<w:footnotes xmlns:w="${WORD}" ${RELATED}>${lines}${this.#written.join('')}</w:footnotes>`;
	}
}
