import type { EditedLine, EditedReading, EditedWord } from '#lib/model/edit/edited.ts';
import { height, width, type Box } from '#lib/model/geometry.ts';
import { isStanding } from '#lib/model/text/is-standing.ts';
import { turnedBox } from '#lib/model/turn/turned-box.ts';

const FONT_PX = 100;
/** Parts of the letters' size: how high a capital stands above the foot, and a letter such as x. */
const CAPITAL = 0.7;
const SMALL = 0.47;
const TALL = /[^\p{Ll}\p{P}]|[bdfhklt]/u;

type Sheet = Pick<EditedReading, 'width' | 'height' | 'turn'>;

/** The page's width and height (page pixels) once it stands upright. */
const standing = ({ width, height, turn = 0 }: Sheet) => (turn % 180 ? [height, width] : [width, height]);

/** CSS of a sheet on which the text stands upright, in the middle of the page as it lies; its words are placed by `Laying`. */
export function uprightSheet(page: Sheet): string {
	const [w, h] = standing(page) as [number, number];
	const part = (value: number) => `${((value / (page.width || 1)) * 100).toFixed(3)}cqw`;
	const turned = page.turn ? ` rotate(${-page.turn}deg)` : '';
	return `width:${part(w)};height:${part(h)};transform:translate(-50%,-50%)${turned}`;
}

/** Lays words as text over the places where they are printed. */
export class Laying {
	readonly #context = new OffscreenCanvas(1, 1).getContext('2d')!;
	/** from the top of a line of height 1em to its baseline, in em */
	readonly #ascent: number;

	constructor() {
		this.#context.font = `${FONT_PX}px serif`;
		const { fontBoundingBoxAscent: above, fontBoundingBoxDescent: below } = this.#context.measureText('Hg');
		this.#ascent = (FONT_PX - above - below) / 2 / FONT_PX + above / FONT_PX;
	}

	/** For each line what places its words: CSS in parts of the upright sheet, so that zooming moves no word by itself. */
	on(page: EditedReading): (line: EditedLine) => (word: EditedWord, text: string) => string {
		const [w, h] = standing(page).map((length) => length || 1) as [number, number];
		const { turn = 0, direction } = page;
		const upright = (box: Box) => (turn ? turnedBox(box, turn, page) : box);
		const percent = (value: number, of: number) => `${((value / of) * 100).toFixed(3)}%`;
		const em = (size: number) => `${((size / (page.width || 1)) * 100).toFixed(3)}cqw`;
		const downwards = (word: EditedWord, text: string) => {
			const box = upright(word.box);
			const size = Math.max(1, width(box) * 0.95);
			const scale = within(height(box) / ([...text].length * size || 1));
			return `left:${percent(box.x0, w)};top:${percent(box.y0, h)};font-size:${em(size)};transform:scaleY(${scale})`;
		};
		return (line) => {
			if (isStanding(line, direction)) return downwards;
			// What is known of a baseline is known of the page as it lies.
			const { baseline } = turn ? {} : line;
			const lineBox = upright(line.box);
			const long = baseline && baseline.x1 - baseline.x0;
			const tall = line.words.map(({ box }) => height(upright(box))).sort((a, b) => a - b)[line.words.length >> 1];
			// A line that was joined of two has words in two rows: each stands on its own foot.
			const rows = height(lineBox) > 1.8 * (tall ?? Infinity);
			const footOf = (box: Box) => {
				if (baseline && long) return baseline.y0 + ((box.x0 - baseline.x0) / long) * (baseline.y1 - baseline.y0);
				const { y0, y1 } = rows ? box : lineBox;
				return y0 + (y1 - y0) * 0.8;
			};
			const sizes = line.words
				.slice(0, 40)
				.map(({ box, text }) => {
					const at = upright(box);
					return (footOf(at) - at.y0) / (TALL.test(text) ? CAPITAL : SMALL);
				})
				.filter((size) => size > 0)
				.sort((a, b) => a - b);
			const size = Math.max(1, sizes[sizes.length >> 1] ?? height(lineBox));
			return (word, text) => {
				const box = upright(word.box);
				const natural = (this.#context.measureText(text).width / FONT_PX) * size || 1;
				const top = footOf(box) - this.#ascent * size;
				return `left:${percent(box.x0, w)};top:${percent(top, h)};font-size:${em(size)};transform:scaleX(${within(width(box) / natural)})`;
			};
		};
	}
}

const within = (scale: number) => Math.min(20, Math.max(0.05, scale)).toFixed(3);
