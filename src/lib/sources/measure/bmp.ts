import type { Bytes } from '../bytes.ts';
import { believableDpi } from './believable-dpi.ts';
import { measured, type Measured } from './measured.ts';

/** BMP: OS/2 and Windows headers. A negative height means that rows go downwards. */
export async function measureBmp(bytes: Bytes): Promise<Measured | undefined> {
	const size = (await bytes.view(14, 4))?.getUint32(0, true);
	if (size === 12) {
		const core = await bytes.view(18, 8);
		return core && measured(core.getUint16(0, true), core.getUint16(2, true));
	}
	const view = await bytes.view(14, 40);
	if (!view) return undefined;
	return measured(Math.abs(view.getInt32(4, true)), Math.abs(view.getInt32(8, true)), {
		alpha: view.getUint16(14, true) === 32,
		dpi: believableDpi(view.getInt32(24, true) * 0.0254, view.getInt32(28, true) * 0.0254),
	});
}
