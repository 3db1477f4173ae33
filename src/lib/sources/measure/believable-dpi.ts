/**
 * A stated resolution in pixels per inch, or 0 when it says nothing: 72 and 96 are what software writes that does not
 * know, unequal numbers are an aspect ratio (fax excepted, which the caller squares), others are no scanner's.
 */
export function believableDpi(x: number, y: number): number {
	const dpi = Math.round((x + y) / 2);
	if (!(dpi >= 60 && dpi <= 2_400) || Math.abs(x - y) > dpi * 0.05) return 0;
	return [71, 72, 73, 95, 96, 97].includes(dpi) ? 0 : dpi;
}
