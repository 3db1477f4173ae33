import { expect, it } from 'vitest';
import { fateOf } from './fate-for-tests.ts';
import { mutated } from './mutated-for-tests.ts';
import { pdfForTests } from './pdf/pdf-for-tests.ts';
import { smallTiffs } from './tiff/small-tiffs-for-tests.ts';
import { fromBase64 } from './bytes-for-tests.ts';

const vendor = new URL('/vendor/', location.href).href;

async function drawn(type: string) {
	const canvas = new OffscreenCanvas(64, 48);
	const context = canvas.getContext('2d')!;
	context.fillRect(8, 8, 40, 20);
	return (await canvas.convertToBlob({ type })).arrayBuffer();
}

/** The whole of it is `npm run fuzz`; this is what a few seconds allow. */
it('whatever happens to a file on its way, it is shown, said to be blank, or refused with a fault', async () => {
	const seeds: Record<string, ArrayBuffer | Uint8Array<ArrayBuffer>> = {
		'a.png': await drawn('image/png'),
		'a.jpg': await drawn('image/jpeg'),
		'a.webp': await drawn('image/webp'),
		'a.tif': fromBase64(Object.values(smallTiffs)[0]!),
		'a.svg': new TextEncoder().encode(
			'<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"><path d="M0 0h9v9"/></svg>',
		),
		'a.ppm': new TextEncoder().encode(`P3 9 9 255 ${'0 128 '.repeat(120)}`),
		'a.pdf': await pdfForTests([{ content: 'BT /F1 24 Tf 72 700 Td (Some words) Tj ET' }]).arrayBuffer(),
	};
	const wrong: string[] = [];
	for (const [name, given] of Object.entries(seeds)) {
		const bytes = new Uint8Array(given);
		const whole = await fateOf(new File([bytes], name), vendor);
		expect(whole.ink, name).toBeGreaterThan(0);
		for (const mutation of ['truncated', 'flipped', 'renamed'] as const)
			for (let turn = 0; turn < 4; turn++) {
				const fate = await fateOf(mutated(bytes, name, mutation, turn), vendor);
				const silent = fate.ink === 0 && !fate.said;
				const renamed = mutation === 'renamed' && fate.ink !== whole.ink;
				if (fate.error ?? (silent || renamed)) wrong.push(`${name} ${mutation} ${turn}: ${JSON.stringify(fate)}`);
			}
	}
	expect(wrong).toEqual([]);
});
