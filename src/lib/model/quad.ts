/** A place in a picture, in pixels from its top left corner. */
export interface Point {
	x: number;
	y: number;
}

/** The corners of a sheet of paper in a picture: top left, top right, bottom right, bottom left as it will be read. */
export type Quad = [Point, Point, Point, Point];

/** The whole of a picture. */
export const wholeQuad = (width: number, height: number): Quad => [
	{ x: 0, y: 0 },
	{ x: width, y: 0 },
	{ x: width, y: height },
	{ x: 0, y: height },
];

/** The same corners in a copy of the picture that is `by` times as large. */
export const scaledQuad = (quad: Quad, by: number): Quad => quad.map(({ x, y }) => ({ x: x * by, y: y * by })) as Quad;

/** What the corners enclose, in square pixels; negative where they run the wrong way round. */
export const quadArea = (quad: Quad): number =>
	quad.reduce((sum, { x, y }, at) => {
		const next = quad[(at + 1) % 4]!;
		return sum + (x * next.y - next.x * y) / 2;
	}, 0);

/** Whether all four corners turn the same, right way: others enclose nothing that could be flattened. */
export const isConvex = (quad: Quad): boolean =>
	quad.every((corner, at) => {
		const [before, after] = [quad[(at + 3) % 4]!, quad[(at + 1) % 4]!];
		return (corner.x - before.x) * (after.y - corner.y) - (corner.y - before.y) * (after.x - corner.x) > 0;
	});
