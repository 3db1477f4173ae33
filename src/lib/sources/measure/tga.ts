import type { Bytes } from '../bytes.ts';
import { measured, type Measured } from './measured.ts';

/** TGA: width and height stand at a fixed place. */
export async function measureTga(bytes: Bytes): Promise<Measured | undefined> {
	const view = await bytes.view(12, 6);
	return view && measured(view.getUint16(0, true), view.getUint16(2, true), { alpha: view.getUint8(4) === 32 });
}
