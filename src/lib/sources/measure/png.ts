import { ascii } from '../ascii.ts';
import type { Bytes } from '../bytes.ts';
import { believableDpi } from './believable-dpi.ts';
import { measured, type Measured } from './measured.ts';

/** PNG: IHDR, then pHYs, tRNS and acTL up to the first IDAT (PNG specification, third edition). */
export async function measurePng(bytes: Bytes): Promise<Measured | undefined> {
	const header = await bytes.view(8, 25);
	if (!header || header.getUint32(4) !== 0x49484452) return undefined;
	const result = measured(header.getUint32(8), header.getUint32(12), {
		bits: header.getUint8(16),
		alpha: header.getUint8(17) >= 4,
	});
	for (let at = 33, chunks = 0; chunks < 64; chunks++) {
		const head = await bytes.view(at, 8);
		if (!head) break;
		const length = head.getUint32(0);
		const type = ascii(await bytes.at(at + 4, 4));
		if (type === 'IDAT' || type === 'IEND') break;
		if (type === 'tRNS') result.alpha = true;
		if (type === 'acTL') result.frames = (await bytes.view(at + 8, 4))?.getUint32(0) ?? 1;
		const physical = type === 'pHYs' ? await bytes.view(at + 8, 9) : undefined;
		if (physical?.getUint8(8) === 1)
			result.dpi = believableDpi(physical.getUint32(0) * 0.0254, physical.getUint32(4) * 0.0254);
		at += 12 + length;
	}
	return result;
}
