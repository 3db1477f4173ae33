import type { Bytes } from '../bytes.ts';
import { measured, type Measured } from './measured.ts';

/** CSS pixels in each unit that an SVG length may have */
const UNITS: Record<string, number> = { '': 1, px: 1, pt: 4 / 3, pc: 16, mm: 96 / 25.4, cm: 96 / 2.54, in: 96 };

/** SVG: width and height of the root element in CSS px, else its view box, else 300 × 150 as browsers take it. */
export async function measureSvg(bytes: Bytes): Promise<Measured | undefined> {
	const text = new TextDecoder().decode(await bytes.at(0, 65_536));
	const root = /<(?:[\w-]+:)?svg\b((?:[^>"']|"[^"]*"|'[^']*')*)>/.exec(text)?.[1];
	if (root === undefined) return undefined;
	const attribute = (name: string) => new RegExp(`\\s${name}\\s*=\\s*["']([^"']*)["']`).exec(root)?.[1]?.trim();
	const length = (name: string) => {
		const match = /^\+?(\d*\.?\d+(?:e[+-]?\d+)?)\s*([a-z]*)$/i.exec(attribute(name) ?? '');
		const unit = match && UNITS[match[2]!.toLowerCase()];
		return unit ? Number(match[1]) * unit : undefined;
	};
	const [, , boxWidth = 0, boxHeight = 0] = (attribute('viewBox') ?? '').split(/[\s,]+/).map(Number);
	const ratio = boxWidth > 0 && boxHeight > 0 ? boxWidth / boxHeight : 2;
	let width = length('width');
	let height = length('height');
	if (width === undefined && height === undefined) [width, height] = boxWidth > 0 ? [boxWidth, boxHeight] : [300, 150];
	else if (width === undefined) width = height! * ratio;
	else height ??= width / ratio;
	return measured(Math.ceil(width!), Math.ceil(height!), { alpha: true });
}
