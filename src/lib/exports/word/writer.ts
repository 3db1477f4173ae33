import { around, type Box, height } from '#lib/model/geometry.ts';
import type { Block, Reading } from '#lib/model/reading.ts';
import { sizeOf } from '../even-headings.ts';
import type { ExportOptions } from '../export.ts';
import { languageTag } from '../language-tag.ts';
import type { Part, Placed } from '../parts.ts';
import { runsLeft } from '../pdf/direction.ts';
import { Body } from './body.ts';
import type { Column } from './columns.ts';
import { Heads } from './heads.ts';
import { lieOf, ownLine, ownSize } from './lay.ts';
import { Notes } from './notes.ts';
import { type Plan, planOf } from './page-plan.ts';
import type { Format } from './paragraph.ts';
import { paragraphXml } from './paragraph.ts';
import { DocxPictures } from './pictures.ts';
import { Relations } from './relations.ts';
import { type Letters, runsOf } from './runs.ts';
import { SectionRow } from './section-row.ts';
import type { Manner } from './survey.ts';
import { tableXml } from './table.ts';
import { middle } from './type-size.ts';

const STYLES: Partial<Record<Part['kind'], string>> = {
	caption: 'Caption',
	footnote: 'FootnoteText',
	header: 'Header',
	footer: 'Footer',
};

/** Where a part stands: its column, what was above it there, and what is to stand before its text. */
interface Spot {
	plan: Plan;
	page: number;
	language: string;
	column: Column;
	/** twentieths of a point */
	room: number;
	/** nothing stands above it on its page */
	top: boolean;
	/** page pixels: where what is above ends; undefined where nobody knows */
	above: number | undefined;
	pageBreak: boolean;
	columnBreak: boolean;
	note(at: number): string | undefined;
}

const COLUMN_BREAK = '<w:r><w:br w:type="column"/></w:r>';

/** Room that differs from the usual by less than this share of a line is the usual. */
const LITTLE = 0.75;
/** The most room that is left free above a paragraph, in twentieths of a point. */
const MOST = 3_600;
/** Letters of another font are wider than those printed: a part of free room is given up, so that a page stays one. */
const KEPT = 0.95;

/** Writes pages one after the other as the body of a Word document, with its notes, running heads and pictures beside it. */
export class WordWriter {
	readonly pictures = new DocxPictures();
	readonly notes = new Notes();
	readonly heads = new Heads();
	readonly relations = new Relations();
	/** sizes of headings of each level, in inches of their capitals */
	readonly headings: number[][] = Array.from({ length: 6 }, () => []);
	readonly #manner: Manner;
	readonly #options: ExportOptions;
	readonly #body = new Body();
	readonly #sections: SectionRow;

	constructor(manner: Manner, options: ExportOptions) {
		this.#manner = manner;
		this.#options = options;
		this.#sections = new SectionRow(this.heads, manner);
	}

	/** A page as XML of the body, as far as it is ready. `page`: its place in the document; `reading` has the levels of headings that hold for the whole document. */
	page(page: number, reading: Reading): string {
		const plan = planOf(reading, this.#options, this.#manner, this.#sections.sheet);
		if (!plan) return '';
		const language = languageTag(reading);
		const marks = plan.notes.map((note) => {
			const rightToLeft = plan.rightToLeft;
			return this.notes.add(note, { language, rightToLeft }, this.#options.joinHyphens ?? true);
		});
		let above: number | undefined = (plan.margins.top / 1440) * plan.perInch;
		for (const [at, band] of plan.bands.entries()) {
			const isNew = at === 0;
			const columns = band.columns.length;
			const turn = this.#sections.enter(plan, band, isNew, page, language);
			if (turn.section) this.#body.end(turn.section);
			// A page with nothing but its running heads is one, too.
			if (!band.parts.flat().length) this.#body.add({ ...(turn.pageBreak && { pageBreak: true }) }, '');
			for (const [index, group] of band.parts.entries()) {
				for (const [place, placed] of group.entries()) {
					const box = placed.block.box;
					this.#part(placed, reading, {
						plan,
						page,
						language,
						column: band.columns[index] ?? band.columns[0]!,
						room: turn.rooms[index] ?? turn.rooms[0]!,
						top: isNew && !index && !place,
						above: index && !place ? undefined : above,
						pageBreak: turn.pageBreak && !index && !place,
						columnBreak: band.breaks && index > 0 && !place,
						note: (at) => marks[at],
					});
					above = box.y1;
					// The paragraph that must follow a table is a line of the room below it.
					if (placed.part.kind === 'table') above += (this.#manner.pitch / 1440) * plan.perInch;
				}
			}
			if (columns > 1) above = around(band.parts.flat().map(({ block }) => block.box)).y1;
			if (plan.placeless) above = undefined;
		}
		return this.#body.take();
	}

	/** The end of the body. */
	end(): string {
		return this.#body.take(true) + this.#sections.last();
	}

	/** Room above a block, in twentieths of a point; undefined where it is that which its style gives (`style`). */
	#before({ y0 }: Box, letter: number, { above, plan, top }: Spot, style: number): number | undefined {
		if (above === undefined || plan.placeless) return undefined;
		const { pitch, after } = this.#manner;
		const twips = (pixels: number) => (pixels / plan.perInch) * 1440;
		const free = twips(y0 - above) - Math.max(0, pitch - twips(letter)) * (top ? 0.5 : 1);
		// Word leaves the room below one paragraph or that above the next, whichever is more.
		const usual = top ? 0 : Math.max(after, style);
		if (free - usual > LITTLE * pitch) return Math.round(Math.min(MOST, free * KEPT) / 20) * 20;
		return top && style ? 0 : undefined;
	}

	#part({ part, block }: Placed, reading: Reading, spot: Spot): void {
		const { plan, language, room } = spot;
		const start: Format = { ...(spot.pageBreak && { pageBreak: true }) };
		const begin = spot.columnBreak ? COLUMN_BREAK : '';
		if (part.kind === 'picture') {
			const { margins, sheet } = plan;
			const fits = { width: room, height: sheet.height - margins.top - margins.bottom };
			const { side } = lieOf(
				{ ...block, lines: [{ box: block.box, words: [] }] },
				spot.column,
				plan.perInch,
				this.#manner,
				true,
			);
			const format: Format = { style: 'Picture', ...start, ...(side && side !== 'start' && { side }) };
			this.#body.add(format, begin + this.pictures.run(spot.page, part, plan.perInch, fits));
			return;
		}
		if (part.kind === 'table') {
			const before = this.#before(block.box, 0, spot, 0);
			if (start.pageBreak || begin) this.#body.add(start, begin);
			else if (before) this.#body.leave(before);
			this.#body.table(this.#table(part, block, spot));
			return;
		}
		const letter = middle(block.lines.map(({ box }) => height(box)));
		const before = this.#before(block.box, letter, spot, part.kind === 'heading' ? 240 : 0);
		if (before !== undefined) start.before = before;
		const size = plan.placeless ? undefined : ownSize(block, plan.perInch, this.#manner);
		const letters = (text: string, own = false): Letters => ({
			language,
			...(runsLeft(text) && { rightToLeft: true }),
			...(own && size && { size }),
		});
		const write = (text: string, format: Format, own = false, first = true) => {
			const set = letters(text, own);
			const runs = runsOf(text, set, this.relations, spot.note);
			this.#body.add({ ...format, ...(set.rightToLeft && { rightToLeft: true }) }, (first ? begin : '') + runs);
		};
		if (part.kind === 'list') {
			for (const [index, { mark, text }] of part.items.entries()) {
				const format: Format = { style: 'ListParagraph', ...(index ? {} : start) };
				if (mark === '•') write(text, { ...format, bullet: true }, true, !index);
				else write(mark ? `${mark}\t${text}` : text, format, true, !index);
			}
			return;
		}
		const lie = plan.placeless
			? {}
			: lieOf(block, spot.column, plan.perInch, this.#manner, part.kind !== 'paragraph' || part.text.includes('\n'));
		if (part.kind === 'heading') {
			this.headings[part.level - 1]!.push(sizeOf(block, { ...reading }));
			const side = lie.side !== 'start' && lie.side;
			write(part.text, { style: `Heading${part.level}`, ...start, ...(side && { side }) });
			return;
		}
		const style = STYLES[part.kind];
		if (style) delete lie.indent;
		const line = plan.placeless || style ? undefined : ownLine(block, plan.perInch, this.#manner, size);
		if (line) start.line = line;
		// Large letters in few words would be torn apart.
		const isLarge = size !== undefined && size > 2.6 * this.#manner.size;
		const side = lie.side ?? (isLarge && this.#manner.justified ? 'start' : undefined);
		write(part.text, { ...(style && { style }), ...start, ...lie, ...(side && { side }) }, part.kind === 'paragraph');
	}

	#table(part: Part & { kind: 'table' }, block: Block, { plan, column, room, language }: Spot): string {
		const twips = (pixels: number) => Math.round((pixels / plan.perInch) * 1440);
		const grid = plan.placeless ? undefined : block.grid;
		const box = grid ? { ...block.box, x0: grid.columns[0]!, x1: grid.columns.at(-1)! } : block.box;
		const wide = plan.placeless || box.x1 <= box.x0 ? room : Math.min(room, twips(box.x1 - box.x0));
		const aside = plan.rightToLeft ? column.x1 - box.x1 : box.x0 - column.x0;
		const indent = plan.placeless ? 0 : Math.max(0, Math.min(room - wide, twips(aside)));
		const size = plan.placeless ? undefined : ownSize(block, plan.perInch, this.#manner, 1.3);
		const cell = (text: string, head: boolean, number: boolean) => {
			const rightToLeft = runsLeft(text);
			const format = {
				style: `Table${number ? 'Number' : ''}${head ? 'Head' : 'Text'}`,
				...(rightToLeft && { rightToLeft }),
				// The height of its row says how much room there is.
				...(grid && { before: 0, after: 0 }),
			};
			return paragraphXml(format, runsOf(text, { language, rightToLeft, ...(size && { size }) }, this.relations));
		};
		const heights = grid?.rows.slice(1).map((line, at) => Math.round(twips(line - grid.rows[at]!) * KEPT));
		return tableXml(part, wide, plan.rightToLeft, cell, {
			indent,
			pitch: this.#manner.pitch,
			...(heights && { heights }),
		});
	}
}
