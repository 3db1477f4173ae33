import type { Bytes } from '../bytes.ts';
import { believableDpi } from '../measure/believable-dpi.ts';
import { measured, type Measured } from '../measure/measured.ts';
import { readDirectory, TAG } from './directory.ts';

const MOST_FRAMES = 1_000;
const WANTED = new Set<number>([
	TAG.kind,
	TAG.width,
	TAG.height,
	TAG.bits,
	TAG.xResolution,
	TAG.yResolution,
	TAG.resolutionUnit,
	TAG.extraSamples,
]);

/** One picture of a TIFF and where its directory lies. */
export interface TiffFrame extends Measured {
	/** byte offset of its directory */
	offset: number;
}

/**
 * The pictures of a TIFF from its directories, without their pixels (TIFF 6.0); small previews and masks of other
 * pictures are left out. Empty when there is none. Stops after 1,000 directories or where the chain bites its tail.
 */
export async function tiffFrames(bytes: Bytes): Promise<TiffFrame[]> {
	const head = await bytes.view(0, 8);
	if (!head) return [];
	const little = head.getUint8(0) === 0x49;
	const frames: TiffFrame[] = [];
	const seen = new Set<number>();
	let offset = head.getUint32(4, little);
	while (offset && !seen.has(offset) && seen.size < MOST_FRAMES) {
		seen.add(offset);
		const directory = await readDirectory(bytes, offset, little, WANTED);
		if (!directory) break;
		const width = directory.one(TAG.width, 0);
		const height = directory.one(TAG.height, 0);
		// Bit 0: a smaller copy of another picture; bit 2: a mask.
		if (width && height && !(directory.one(TAG.kind, 0) & 5)) {
			const perInch = [0, 0, 1, 2.54][directory.one(TAG.resolutionUnit, 2)] ?? 0;
			const x = directory.one(TAG.xResolution, 0) * perInch;
			const y = directory.one(TAG.yResolution, 0) * perInch;
			frames.push({
				...measured(width, height, { bits: directory.one(TAG.bits, 1), dpi: believableDpi(x, y) || faxDpi(x, y) }),
				alpha: directory.all(TAG.extraSamples).length > 0,
				offset,
			});
		}
		offset = directory.next;
	}
	return frames;
}

/** A fax has fewer rows than columns to the inch (204 × 98 or 204 × 196); its rows are doubled when it is decoded. */
export const faxDpi = (x: number, y: number): number => (x > y * 1.2 && y >= 60 && x <= 1_200 ? Math.round(x) : 0);
