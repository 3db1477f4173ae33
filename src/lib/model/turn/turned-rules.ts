import type { Rule, Rules } from '../table/rules.ts';
import { turnedBox } from './turned-box.ts';
import type { Turn } from './turn.ts';

/** Where the ruling lines of a page of `width` × `height` pixels (before the turn) lie once it was turned by this much. */
export function turnedRules({ across, down }: Rules, by: Turn, size: { width: number; height: number }): Rules {
	const turned = (rule: Rule, isAcross: boolean): Rule => {
		const { at, from, to, pen } = rule;
		const box = isAcross ? { x0: from, y0: at, x1: to, y1: at } : { x0: at, y0: from, x1: at, y1: to };
		const { x0, y0, x1, y1 } = turnedBox(box, by, size);
		return y0 === y1 ? { at: y0, from: x0, to: x1, pen } : { at: x0, from: y0, to: y1, pen };
	};
	const [rows, columns] = [across.map((rule) => turned(rule, true)), down.map((rule) => turned(rule, false))];
	return by % 180 ? { across: columns, down: rows } : { across: rows, down: columns };
}
