import { ascii } from '../ascii.ts';
import type { Bytes } from '../bytes.ts';
import { measured, type Measured } from './measured.ts';

/** GIF: the logical screen; moving when it says how often to loop (all moving ones in practice do). */
export async function measureGif(bytes: Bytes): Promise<Measured | undefined> {
	const view = await bytes.view(0, 13);
	if (!view) return undefined;
	const loops = /\x0bNETSCAPE2\.0|\x0bANIMEXTS1\.0/.test(ascii(await bytes.at(0, 2_048)));
	return measured(view.getUint16(6, true), view.getUint16(8, true), { alpha: true, frames: loops ? 2 : 1 });
}
