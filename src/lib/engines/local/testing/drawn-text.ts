import type { Grey } from '../prepare/picture/grey.ts';

/**
 * Letters of a coarse type for tests, drawn from strokes: 5 columns, 11 rows (0–2 over the x-height, 3–7 the x-height, 8–10
 * under the baseline). Not a font for people, but with the ascenders, descenders and baselines of one.
 */
const LETTERS: Record<string, string> = {
	a: '...../...../...../.###./....#/.####/#...#/.####/...../...../.....',
	b: '#..../#..../#..../####./#...#/#...#/#...#/####./...../...../.....',
	d: '....#/....#/....#/.####/#...#/#...#/#...#/.####/...../...../.....',
	e: '...../...../...../.###./#...#/#####/#..../.####/...../...../.....',
	g: '...../...../...../.####/#...#/#...#/#...#/.####/....#/....#/.###.',
	h: '#..../#..../#..../####./#...#/#...#/#...#/#...#/...../...../.....',
	l: '..#../..#../..#../..#../..#../..#../..#../..#../...../...../.....',
	n: '...../...../...../####./#...#/#...#/#...#/#...#/...../...../.....',
	o: '...../...../...../.###./#...#/#...#/#...#/.###./...../...../.....',
	p: '...../...../...../####./#...#/#...#/#...#/####./#..../#..../#....',
	r: '...../...../...../#.##./##..#/#..../#..../#..../...../...../.....',
	s: '...../...../...../.####/#..../.###./....#/####./...../...../.....',
	t: '..#../..#../..#../#####/..#../..#../..#../...##/...../...../.....',
	u: '...../...../...../#...#/#...#/#...#/#...#/.####/...../...../.....',
	H: '#...#/#...#/#...#/#...#/#####/#...#/#...#/#...#/...../...../.....',
	I: '#####/..#../..#../..#../..#../..#../..#../#####/...../...../.....',
	X: '#...#/#...#/.#.#./..#../..#../.#.#./#...#/#...#/...../...../.....',
	'.': '...../...../...../...../...../...../...../..#../...../...../.....',
};
const TEXT =
	'the label on the bottle is not a real one. another person had read the old letter and has told us all of it. ';

/** Writes over a picture, from (left, top) to `right`, lines down to `bottom`; one stroke is `pen` pixels wide. */
export function write(
	page: Grey,
	{ left, top, right, bottom }: { left: number; top: number; right: number; bottom: number },
	{ pen = 3, ink = 0, text = TEXT, pitch = 16 } = {},
): void {
	let next = 0;
	for (let y = top; y + 11 * pen <= bottom; y += pitch * pen)
		for (let x = left; x + 5 * pen <= right; x += 6 * pen) {
			const rows = LETTERS[text[next++ % text.length]!]?.split('/') ?? [];
			rows.forEach((row, j) => {
				for (let i = 0; i < row.length; i++)
					if (row[i] === '#')
						fill(page, { x0: x + i * pen, y0: y + j * pen, x1: x + (i + 1) * pen, y1: y + (j + 1) * pen }, ink);
			});
		}
}

/** Fills a rectangle of a picture with one grey. */
export function fill(page: Grey, box: { x0: number; y0: number; x1: number; y1: number }, level: number): void {
	for (let y = Math.max(0, box.y0); y < Math.min(page.height, box.y1); y++)
		page.data.fill(level, y * page.width + Math.max(0, box.x0), y * page.width + Math.min(page.width, box.x1));
}

/** A white sheet. */
export const sheet = (width: number, height: number, level = 255): Grey => ({
	width,
	height,
	data: new Uint8ClampedArray(width * height).fill(level),
});

/** A sheet full of text, as a clean scan at about 200 dpi. */
export function textPage({ width = 1000, height = 1300, pen = 3, text = TEXT, level = 255, ink = 0 } = {}): Grey {
	const page = sheet(width, height, level);
	write(
		page,
		{ left: Math.round(width * 0.1), top: Math.round(height * 0.1), right: width * 0.9, bottom: height * 0.9 },
		{ pen, text, ink },
	);
	return page;
}
