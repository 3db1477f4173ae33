import type { Rules } from '#lib/model/table/rules.ts';

/** The ruling lines in the part of a picture that begins at `x` and is `width` wide, in pixels of that part. */
export function rulesWithin({ across, down }: Rules, x: number, width: number): Rules {
	const inside = (at: number) => Math.min(width, Math.max(0, at - x));
	return {
		across: across
			.map((rule) => ({ ...rule, from: inside(rule.from), to: inside(rule.to) }))
			.filter(({ from, to }) => to > from),
		down: down.map((rule) => ({ ...rule, at: rule.at - x })).filter(({ at }) => at >= 0 && at < width),
	};
}
