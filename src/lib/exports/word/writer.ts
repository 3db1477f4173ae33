import { around, height } from '#lib/model/geometry.ts';
import type { Reading } from '#lib/model/reading.ts';
import { sizeOf } from '../flowing/even-headings.ts';
import type { ExportOptions } from '../export.ts';
import { languageTag } from '../language-tag.ts';
import { after, type SetText } from '../flowing/stretches.ts';
import type { Part, Placed } from '../flowing/parts.ts';
import { runsLeft } from '../flowing/direction.ts';
import { type Beside, lieIn, rowXml, tightOf } from './beside.ts';
import { Body } from './body.ts';
import { Heads } from './heads.ts';
import { lieOf, ownLine, ownSize } from './lay.ts';
import { beginOf, Lists, roomBetween } from './lists.ts';
import { Notes } from './notes.ts';
import { planOf } from './page-plan.ts';
import type { Format } from './paragraph.ts';
import { DocxPictures } from './pictures.ts';
import { Relations } from './relations.ts';
import { extentOf, leavesBelow, roomAbove, roomFor } from './room.ts';
import { type Letters, runsOf } from './runs.ts';
import { SectionRow } from './section-row.ts';
import type { Spot } from './spot.ts';
import type { Manner } from './survey.ts';
import { tableInPlace } from './table-in-place.ts';

const STYLES: Partial<Record<Part['kind'], string>> = {
	caption: 'Caption',
	footnote: 'FootnoteText',
	header: 'Header',
	footer: 'Footer',
};

const COLUMN_BREAK = '<w:r><w:br w:type="column"/></w:r>';

/** Writes pages one after the other as the body of a Word document, with its notes, running heads and pictures beside it. */
export class WordWriter {
	readonly pictures = new DocxPictures();
	readonly notes = new Notes();
	readonly heads = new Heads();
	readonly relations = new Relations();
	readonly lists = new Lists();
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
				let solid = false;
				let left: number | undefined;
				for (let place = 0; place < group.length; place++) {
					const placed = group[place]!;
					const spot: Spot = {
						body: this.#body,
						plan,
						perInch: plan.perInch,
						solid,
						left,
						page,
						language,
						column: band.columns[index] ?? band.columns[0]!,
						room: turn.rooms[index] ?? turn.rooms[0]!,
						top: isNew && !index && !place,
						above: index && !place ? undefined : above,
						pageBreak: turn.pageBreak && !index && !place,
						columnBreak: band.breaks && index > 0 && !place,
						note: (at) => marks[at],
					};
					const row = band.beside.get(placed.block);
					if (row) {
						this.#row(row, group.slice(place), reading, spot);
						const blocks = row.cells.flatMap((cell) => cell.blocks);
						place += blocks.length - 1;
						above = Math.max(...blocks.map((block) => extentOf(block).y1));
					} else {
						this.#part(placed, reading, spot);
						above = extentOf(placed.block).y1;
					}
					solid = row !== undefined || placed.part.kind === 'table';
					left = row ? undefined : leavesBelow(placed.part);
				}
			}
			if (columns > 1) above = around(band.parts.flat().map(({ block }) => block.box)).y1;
			if (plan.placeless) above = undefined;
		}
		if (plan.bands.length === 1 && plan.bands[0]!.columns.length === 1 && !plan.placeless)
			this.#body.fit(roomFor(plan, this.#manner), this.#manner.after);
		return this.#body.take();
	}

	/** The end of the body. */
	end(): string {
		return this.#body.take(true) + this.#sections.last();
	}

	/** Blocks side by side, as a table that nobody sees. */
	#row(row: Beside, placed: Placed[], reading: Reading, spot: Spot): void {
		const { plan, body } = spot;
		const blocks = row.cells.flatMap((cell) => cell.blocks);
		const top = Math.min(...blocks.map((block) => extentOf(block).y0));
		const { before } = roomAbove({ y0: top, y1: top, letter: 0 }, spot, this.#manner, 0);
		if (spot.pageBreak) body.add({ before: 0, after: 0, line: 20, pageBreak: true }, '');
		if (before) body.leave(before);
		const { after } = this.#manner;
		const cells = row.cells.map((cell) => {
			const { column } = cell;
			const room = Math.round(((column.x1 - column.x0) / plan.perInch) * 1440);
			const inside = new Body();
			let above = top;
			let solid = false;
			let left: number | undefined;
			for (const block of cell.blocks) {
				const own = { body: inside, cell, column: tightOf(cell), room, above, solid, top: block === cell.blocks[0] };
				const one = placed.find((one) => one.block === block)!;
				this.#part(one, reading, { ...spot, ...own, left, pageBreak: false });
				above = extentOf(block).y1;
				solid = block.kind === 'table';
				left = leavesBelow(one.part);
			}
			inside.leave(0);
			return { room, high: inside.high(after), xml: inside.take(true) };
		});
		const high = Math.max(...cells.map((cell) => cell.high));
		body.table(rowXml(cells, plan.rightToLeft, high < plan.sheet.height / 3), high);
	}

	#part({ part, block }: Placed, reading: Reading, spot: Spot): void {
		const { plan, language, room, body } = spot;
		const twips = (pixels: number) => Math.round((pixels / plan.perInch) * 1440);
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
			const run = this.pictures.run(spot.page, part, plan.perInch, fits, plan.captions.get(block));
			body.add(format, begin + run, Math.min(fits.height, twips(height(block.box))));
			return;
		}
		if (part.kind === 'table') {
			const { before } = roomAbove(extentOf(block), spot, this.#manner, 0);
			if (start.pageBreak || begin) body.add({ ...start, before: 0, after: 0, line: 20 }, begin);
			if (before) body.leave(before);
			body.table(
				tableInPlace(part, block, spot, this.#manner, this.relations),
				Math.max(twips(height(block.box)), part.rows.length * 1.2 * 20 * this.#manner.size),
			);
			return;
		}
		const { before, less } = roomAbove(extentOf(block), spot, this.#manner, part.kind === 'heading' ? 240 : 0);
		if (before !== undefined) start.before = before;
		if (less) body.leave(before!);
		const size = plan.placeless ? undefined : ownSize(block, plan.perInch, this.#manner);
		const letters = (text: string, own = false): Letters => ({
			language,
			...(runsLeft(text) && { rightToLeft: true }),
			...(own && size && { size }),
		});
		// As many lines as were printed, as high as Word sets them.
		const high = (share = 1, { line }: Format = {}) => {
			const { font, pitch, size: usual } = this.#manner;
			const points = size ? size / 2 : usual;
			const solid = font.line * points * 20;
			return Math.round((line ? (line / 240) * solid : (pitch * points) / usual) * block.lines.length * share);
		};
		const write = ({ text, set }: SetText, format: Format, own = false, first = true, share = 1) => {
			const how = letters(text, own);
			const runs = (first ? begin : '') + runsOf(text, how, this.relations, spot.note, set);
			body.add({ ...format, ...(how.rightToLeft && { rightToLeft: true }) }, runs, high(share, format));
		};
		if (part.kind === 'list') {
			const share = 1 / part.items.length;
			const room = plan.placeless ? 0 : roomBetween(block, part.items.length, plan.perInch, this.#manner.pitch);
			for (const [index, item] of part.items.entries()) {
				const list = this.lists.of(item);
				const indent = this.lists.lie(item, beginOf(spot, block, part.items), plan.perInch);
				const said = item.mark && !list ? after(`${item.mark}\t`, item) : item;
				const above = index ? room && { before: room } : start;
				const format: Format = { style: 'ListParagraph', ...above, ...(list && { list }), indent };
				write(said, format, true, !index, share);
			}
			return;
		}
		const isBroken = part.kind !== 'paragraph' || part.text.includes('\n');
		const lie = plan.placeless
			? {}
			: spot.cell
				? lieIn(block, spot.cell, plan, this.#manner, isBroken)
				: lieOf(block, spot.column, plan.perInch, this.#manner, isBroken);
		if (part.kind === 'heading') {
			this.headings[part.level - 1]!.push(sizeOf(block, { ...reading }));
			const side = lie.side !== 'start' && lie.side;
			write(part, { style: `Heading${part.level}`, ...start, ...(side && { side }) });
			return;
		}
		const style = STYLES[part.kind];
		if (style) delete lie.indent;
		const line = plan.placeless || style ? undefined : ownLine(block, plan.perInch, this.#manner, size);
		if (line) start.line = line;
		// Large letters in few words would be torn apart.
		const isLarge = size !== undefined && size > 2.6 * this.#manner.size;
		const side = lie.side ?? (isLarge && this.#manner.justified ? 'start' : undefined);
		write(part, { ...(style && { style }), ...start, ...lie, ...(side && { side }) }, part.kind === 'paragraph');
	}
}
