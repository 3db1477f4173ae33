import type { Grey } from './grey.ts';

/** The picture with its greys turned round: what was light is dark. */
export function negated({ width, height, data }: Grey): Grey {
	return { width, height, data: data.map((level) => 255 - level) };
}
