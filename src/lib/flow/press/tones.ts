/** Is there nothing but black and white? */
export const isTwoTone = (grey: Uint8ClampedArray): boolean => grey.every((value) => value === 0 || value === 255);

/** More than this between the three colours of a pixel is seen as a colour; paper and lamps make less. */
const TINT = 48;

/** A share of the page as large as a small stamp. */
const STAMP = 0.0005;

/** Makes RGBA pixels grey where there is no colour that means something; says whether it did. */
export function withoutColour(data: Uint8ClampedArray): boolean {
	let coloured = 0;
	for (let at = 0; at < data.length; at += 4) {
		const [red, green, blue] = [data[at]!, data[at + 1]!, data[at + 2]!];
		if (Math.max(red, green, blue) - Math.min(red, green, blue) > TINT) coloured++;
	}
	if (coloured > (data.length / 4) * STAMP) return false;
	for (let at = 0; at < data.length; at += 4) {
		const grey = (299 * data[at]! + 587 * data[at + 1]! + 114 * data[at + 2]!) / 1000;
		data[at] = data[at + 1] = data[at + 2] = grey;
	}
	return true;
}

/** Takes single pixels of ink away: grain that no letter is made of. */
export function withoutSpecks(ink: Uint8Array, width: number, height: number): void {
	for (let y = 1; y < height - 1; y++)
		for (let at = y * width + 1, end = at + width - 2; at < end; at++) {
			if (!ink[at]) continue;
			const [up, down] = [at - width, at + width];
			const beside = ink[up - 1]! | ink[up]! | ink[up + 1]! | ink[at - 1]! | ink[at + 1]!;
			if (!(beside | ink[down - 1]! | ink[down]! | ink[down + 1]!)) ink[at] = 0;
		}
}
