import { joinWords } from '../flowing/join-words.ts';
import { runsLeft } from '../flowing/direction.ts';
import type { Heads } from './heads.ts';
import type { Plan, PlanBand } from './page-plan.ts';
import { Relations } from './relations.ts';
import { runningXml } from './running.ts';
import { type Section, sectionXml } from './sections.ts';
import { A4, isLike, type Sheet } from './sheet.ts';
import type { Manner } from './survey.ts';

/** What the text must do at the beginning of a page, or of columns on it. */
interface Turn {
	/** the properties of the section that ends here */
	section?: string;
	/** the next paragraph begins a page */
	pageBreak: boolean;
	/** room in each column, in twentieths of a point */
	rooms: number[];
}

/** Columns of two pages whose widths differ by less than this share are the same. */
const SAME = 0.08;

const areAlike = (a: Section['columns'], b: Section['columns']) =>
	a.length === b.length &&
	a.every(({ width, space }, at) => {
		const other = b[at]!;
		return Math.abs(width + space - other.width - other.space) < SAME * (width + space);
	});

/**
 * The sections of a Word document, one after the other: a new one begins where the sheet, the columns, the running heads or the
 * count of pages change. Nothing of a section is written before its end.
 */
export class SectionRow {
	readonly #heads: Heads;
	readonly #manner: Manner;
	#now: Section | undefined;
	#running: { heads?: string; feet?: string } = {};
	/** the number that Word gives the page */
	#number = 0;

	constructor(heads: Heads, manner: Manner) {
		this.#heads = heads;
		this.#manner = manner;
	}

	/** The sheet that is being written on. */
	get sheet(): Sheet | undefined {
		return this.#now?.sheet;
	}

	/** Goes on to the next columns; `isNew`: on a new page. */
	enter(plan: Plan, { columns }: PlanBand, isNew: boolean, page: number, language: string): Turn {
		const { sheet, margins } = plan;
		const set = this.#columns(plan, columns);
		const rooms = set.length ? set.map(({ width }) => width) : [sheet.width - margins.left - margins.right];
		const common = {
			sheet,
			margins,
			header: this.#manner.header,
			footer: this.#manner.footer,
			columns: set,
			rightToLeft: plan.rightToLeft,
		};
		const before = this.#now;
		if (!isNew) {
			this.#now = { ...common, continuous: true };
			return { section: sectionXml(before!), pageBreak: false, rooms };
		}
		const { heads, feet, number } = this.#runningOf(plan, page, language);
		this.#number++;
		const counts = number === undefined || number === this.#number;
		if (number !== undefined) this.#number = number;
		const changes = {
			...(heads !== this.#running.heads && heads && { heads }),
			...(feet !== this.#running.feet && feet && { feet }),
		};
		const goesOn =
			before &&
			!changes.heads &&
			!changes.feet &&
			counts &&
			isLike(before.sheet, sheet) &&
			areAlike(before.columns, set);
		if (goesOn) return { pageBreak: true, rooms };
		this.#running = { ...(heads && { heads }), ...(feet && { feet }) };
		this.#now = { ...common, ...changes, continuous: false, ...(number !== undefined && { number }) };
		return { ...(before && { section: sectionXml(before) }), pageBreak: false, rooms };
	}

	/** The properties of the last section, which stand at the end of the body. */
	last(): string {
		const margins = this.#manner.margins(A4);
		const none: Section = {
			sheet: A4,
			margins,
			header: 0,
			footer: 0,
			columns: [],
			continuous: false,
			rightToLeft: false,
		};
		return sectionXml(this.#now ?? none);
	}

	/** Columns as Word sets them: together as wide as there is room. */
	#columns({ sheet, margins, perInch, rightToLeft }: Plan, columns: PlanBand['columns']): Section['columns'] {
		if (columns.length < 2) return [];
		const order = rightToLeft ? [...columns].reverse() : columns;
		const all = order.at(-1)!.x1 - order[0]!.x0;
		const room = sheet.width - margins.left - margins.right;
		const twips = (pixels: number) => Math.round(pixels * Math.min(room / all, Infinity));
		if (!(perInch > 0 && all > 0)) return [];
		const set = order.map(({ x0, x1 }, at) => ({
			width: twips(x1 - x0),
			space: at + 1 < order.length ? Math.max(0, twips(order[at + 1]!.x0 - x1)) : 0,
		}));
		return rightToLeft ? set.reverse() : set;
	}

	/** The parts with the page's running heads, and its number where the printed ones run on. */
	#runningOf(plan: Plan, page: number, language: string): { heads?: string; feet?: string; number?: number } {
		const { edges, heads, feet, sheet, margins } = plan;
		const words = [...heads, ...feet].flatMap(({ lines }) => lines.flatMap((line) => line.words));
		const number = this.#manner.numbers.of(
			page,
			words.map(({ text }) => text),
		);
		const part = (kind: 'header' | 'footer', blocks: Plan['heads']) => {
			const known = kind === 'header' ? this.#running.heads : this.#running.feet;
			// What was never there needs no part that says so.
			if (!blocks.length && !known) return undefined;
			const text = blocks.map(({ lines }) => lines.map((line) => joinWords(line.words)).join(' ')).join(' ');
			const relations = new Relations();
			const xml = runningXml(blocks, kind === 'header' ? 'Header' : 'Footer', {
				edges,
				room: sheet.width - margins.left - margins.right,
				letters: { language, rightToLeft: runsLeft(text) },
				relations,
				...(number !== undefined && { number }),
			});
			return this.#heads.id(kind, xml, relations);
		};
		const [top, foot] = [part('header', heads), part('footer', feet)];
		return { ...(top && { heads: top }), ...(foot && { feet: foot }), ...(number !== undefined && { number }) };
	}
}
