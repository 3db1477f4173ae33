import type { Block } from '#lib/model/reading.ts';
import { escapeXml } from '../escape-xml.ts';
import type { Item } from '../flowing/parts.ts';
import type { List } from '../flowing/lists.ts';
import type { Column } from './columns.ts';
import type { Plan } from './page-plan.ts';
import type { Format } from './paragraph.ts';
import { WORD } from './styles.ts';
import { pitches } from './type-size.ts';

const LEVELS = 9;
/** How far in the text of each level begins, and how far its mark hangs out, in twentieths of a point, where nothing was measured. */
const STEP = 360;
const BULLETS = ['•', '◦', '▪'];
/** Less room for a mark than this is none; more is no mark's. */
const [NARROW, WIDE] = [200, 1440];

const indentOf = (level: number) => ({ start: (level + 2) * STEP, first: -STEP });

const levelXml = (level: number, start: number, format: string, text: string) => {
	const { start: left, first } = indentOf(level);
	return `<w:lvl w:ilvl="${level}"><w:start w:val="${start}"/><w:numFmt w:val="${format}"/><w:lvlText w:val="${escapeXml(text)}"/><w:lvlJc w:val="left"/><w:pPr><w:ind w:left="${left}" w:hanging="${-first}"/></w:pPr></w:lvl>`;
};

/** All levels of a list: its own counts or has bullets, and what a user makes of the others is what Word usually does. */
function levelsXml({ level: own, count }: Pick<List, 'level' | 'count'>): string {
	const usual = count ? ['decimal', 'lowerLetter', 'lowerRoman'] : [];
	return Array.from({ length: LEVELS }, (_, level) => {
		const number = `%${level + 1}`;
		if (!count) return levelXml(level, 1, 'bullet', BULLETS[level % 3]!);
		if (level !== own) return levelXml(level, 1, usual[level % 3]!, `${number}.`);
		return levelXml(level, count.first, count.counting, `${count.before}${number}${count.after}`);
	}).join('');
}

/** How far in a thing of a list lies, measured from its column. */
type Lie = NonNullable<Format['indent']>;

/** Where the column of a list begins, as its items say their places: those come from the page as it is, the block from the page laid straight. */
export function beginOf(
	{ column, plan }: { column: Column; plan: Pick<Plan, 'placeless' | 'rightToLeft'> },
	{ box }: Block,
	items: readonly Item[],
): number | undefined {
	if (plan.placeless) return undefined;
	const aside = plan.rightToLeft ? column.x1 - box.x1 : box.x0 - column.x0;
	return Math.min(...items.map(({ markStart = Infinity }) => markStart)) - aside;
}

/** Things of a list that are further apart than its lines, by more than this share of a line, are so on purpose. */
const APART = 0.12;

/** The room between the things of a list, in twentieths of a point, beyond that between lines; `pitch`: the text's, in the same. */
export function roomBetween({ lines }: Block, items: number, perInch: number, pitch: number): number {
	const all = pitches({ lines }).reduce((sum, one) => sum + one, 0);
	const free = (all / perInch) * 1440 - (lines.length - 1) * pitch;
	const each = items > 1 ? free / (items - 1) : 0;
	return each > APART * pitch ? Math.round(each / 20) * 20 : 0;
}

/** The lists of a Word document, so that Word counts them and a user can go on with them. */
export class Lists {
	readonly #numbers = new Map<List, number>();
	readonly #levels: string[] = [];
	readonly #lies = new Map<List, Lie>();

	/** What Word is told of a thing of this list; undefined where its mark stands as text, as it is printed. */
	of({ list }: Item): Format['list'] {
		if (list.marks === 'printed') return undefined;
		// All bullets are one list: nothing counts.
		const known = list.marks === 'bullets' ? 1 : this.#numbers.get(list);
		if (known) return { number: known, level: list.level };
		const number = this.#levels.push(levelsXml(list)) + 1;
		this.#numbers.set(list, number);
		return { number, level: list.level };
	}

	/**
	 * How far in a thing lies: as the first of its list does on the page, so that all of them stand in line. `from`: where its column
	 * begins, as the item's own places; undefined where nothing is known.
	 */
	lie({ list, start, markStart }: Item, from: number | undefined, perInch: number): Lie {
		const known = this.#lies.get(list);
		if (known) return known;
		const twips = (pixels: number) => Math.round(((pixels / perInch) * 1440) / 20) * 20;
		let lie: Lie = indentOf(list.level);
		if (from !== undefined && start !== undefined && markStart !== undefined) {
			const hanging = twips(start - markStart);
			const begin = Math.max(0, twips(markStart - from));
			if (hanging === 0) lie = begin ? { start: begin } : {};
			else if (hanging >= NARROW / 2 && hanging <= WIDE) {
				const mark = Math.max(NARROW, hanging);
				lie = { start: begin + mark, first: -mark };
			}
		}
		this.#lies.set(list, lie);
		return lie;
	}

	/** The part of the file that says how they count. */
	xml(): string {
		const all = [levelsXml({ level: 0 }), ...this.#levels];
		const kinds = all.map(
			(levels, at) =>
				`<w:abstractNum w:abstractNumId="${at}"><w:multiLevelType w:val="hybridMultilevel"/>${levels}</w:abstractNum>`,
		);
		const numbers = all.map((_, at) => `<w:num w:numId="${at + 1}"><w:abstractNumId w:val="${at}"/></w:num>`);
		return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<w:numbering xmlns:w="${WORD}">${kinds.join('')}${numbers.join('')}</w:numbering>`;
	}
}
