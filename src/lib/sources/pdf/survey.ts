import { OPS } from 'pdfjs-dist';
import type { Box } from '#lib/model/geometry.ts';
import { transformed, type Matrix } from '#lib/model/affine.ts';

/** What is painted on a page, counted from its operators. */
export interface Survey {
	/** letters that can be seen */
	visible: number;
	/** letters that cannot: drawn as nothing, or before a picture that covers the page */
	hidden: number;
	/** where pictures lie, in points of the page as its content sees it, with their own size in px */
	pictures: { box: Box; width: number; height: number }[];
}

/** Text render modes that leave no ink: 3 draws nothing, 7 only cuts out. */
const INVISIBLE = new Set([3, 7]);
/** A picture that takes this much of the page lies over whatever was drawn before it. */
const COVERS = 0.8;

interface Operators {
	fnArray: number[];
	argsArray: unknown[];
}

/** Walks through a page's operators. `pageArea` in square points. */
export function survey({ fnArray, argsArray }: Operators, pageArea: number): Survey {
	const result: Survey = { visible: 0, hidden: 0, pictures: [] };
	let matrix: Matrix = [1, 0, 0, 1, 0, 0];
	let mode = 0;
	const kept: { matrix: Matrix; mode: number }[] = [];
	const picture = (width: number, height: number, opaque: boolean) => {
		const box = unitBox(matrix);
		result.pictures.push({ box, width, height });
		if (!opaque || (box.x1 - box.x0) * (box.y1 - box.y0) < pageArea * COVERS) return;
		result.hidden += result.visible;
		result.visible = 0;
	};
	fnArray.forEach((fn, i) => {
		const args = (argsArray[i] ?? []) as never[];
		switch (fn) {
			case OPS.save:
				kept.push({ matrix, mode });
				break;
			case OPS.restore:
			case OPS.paintFormXObjectEnd:
				({ matrix, mode } = kept.pop() ?? { matrix, mode });
				break;
			case OPS.transform:
				matrix = transformed(matrix, args as unknown as Matrix);
				break;
			case OPS.paintFormXObjectBegin:
				kept.push({ matrix, mode });
				if (args[0]) matrix = transformed(matrix, [...(args[0] as Iterable<number>)] as unknown as Matrix);
				break;
			case OPS.setTextRenderingMode:
				mode = Number(args[0]);
				break;
			case OPS.showText:
			case OPS.showSpacedText:
				if (Array.isArray(args[0]))
					result[INVISIBLE.has(mode) ? 'hidden' : 'visible'] += (args[0] as unknown[]).filter(
						(glyph) => typeof glyph === 'object' && glyph !== null,
					).length;
				break;
			case OPS.paintImageXObject:
				picture(Number(args[1]), Number(args[2]), true);
				break;
			case OPS.paintInlineImageXObject:
			case OPS.paintImageMaskXObject: {
				const { width = 0, height = 0 } = (args[0] ?? {}) as { width?: number; height?: number };
				picture(width, height, fn !== OPS.paintImageMaskXObject);
			}
		}
	});
	return result;
}

/** Pictures are painted into the unit square. */
function unitBox([a, b, c, d, e, f]: Matrix): Box {
	const xs = [e, e + a, e + c, e + a + c];
	const ys = [f, f + b, f + d, f + b + d];
	return { x0: Math.min(...xs), y0: Math.min(...ys), x1: Math.max(...xs), y1: Math.max(...ys) };
}
