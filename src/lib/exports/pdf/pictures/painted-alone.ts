import { transformed, type Matrix } from '#lib/model/affine.ts';

type Box = [number, number, number, number];

/** A clip may leave out this share of the page's sides: rounding. */
const NEAR = 0.001;

/** What leaves no ink as long as nothing else is painted: text that shows no letter, colours, pens. */
const HARMLESS = new Set('W W* n BT ET Td TD Tf Tr Tm TL Tc Tw Tz Ts T* g G rg RG k K w J j M d i ri'.split(' '));

/**
 * The picture that a page's content paints, when it paints that one, upright, and nothing else: its name, and its box in
 * user space units. `page`: the part of the page that is shown. Undefined for anything more, less, or not understood.
 */
export function paintedAlone(content: string, page: Box): { name: string; box: Box } | undefined {
	let matrix: Matrix = [1, 0, 0, 1, 0, 0];
	const kept: Matrix[] = [];
	let operands: string[] = [];
	let painted: { name: string; box: Box } | undefined;
	for (const token of content.split(/[\0\t\n\f\r ]+/)) {
		if (!token) continue;
		if (/^[+-]?(\d+\.?\d*|\.\d+)$/.test(token) || /^\/[\w.+-]+$/.test(token)) {
			operands.push(token);
			continue;
		}
		const [a, b, c, d, e, f] = matrix;
		if (token === 'q') kept.push(matrix);
		else if (token === 'Q') matrix = kept.pop() ?? matrix;
		else if (token === 'cm') {
			const numbers = operands.map(Number);
			if (numbers.length !== 6 || !numbers.every(Number.isFinite)) return undefined;
			matrix = transformed(matrix, numbers as Matrix);
		} else if (token === 're') {
			const [x = 0, y = 0, w = 0, h = 0] = operands.map(Number);
			if (b || c || !covers([a * x + e, d * y + f, a * (x + w) + e, d * (y + h) + f], page)) return undefined;
		} else if (token === 'Do') {
			const name = operands.length === 1 ? /^\/(.+)/.exec(operands[0]!)?.[1] : undefined;
			if (painted || !name || b || c || a <= 0 || d <= 0) return undefined;
			painted = { name, box: [e, f, e + a, f + d] };
		} else if (!HARMLESS.has(token)) return undefined;
		operands = [];
	}
	return painted;
}

/** Whether a clip leaves all of the page. */
function covers(clip: Box, page: Box): boolean {
	const [across, down] = [NEAR * (page[2] - page[0]), NEAR * (page[3] - page[1])];
	return (
		clip[0] <= page[0] + across && clip[1] <= page[1] + down && clip[2] >= page[2] - across && clip[3] >= page[3] - down
	);
}
