import { FaultError } from '#lib/model/fault.ts';
import { limits } from './limits.ts';
import type { Measured } from './measure/measured.ts';

/** Throws the fault of a picture that is too large to be decoded, or that says it has no size at all. */
export function checkSize({ width, height, frames }: Pick<Measured, 'width' | 'height' | 'frames'>, tiff = false) {
	if (!(width > 0 && height > 0)) throw new FaultError('damaged-file', `the header says ${width} × ${height} pixels`);
	if (width * height > limits.pixels.refuse || Math.max(width, height) > limits.side.refuse)
		throw new FaultError('too-many-pixels', `${width} × ${height} pixels`, {
			width,
			height,
			limit: limits.pixels.refuse,
			side: limits.side.refuse,
		});
	if (tiff && frames > limits.frames.refuse)
		throw new FaultError('too-many-pages', `${frames} pictures in one file`, {
			pages: frames,
			limit: limits.frames.refuse,
		});
}
