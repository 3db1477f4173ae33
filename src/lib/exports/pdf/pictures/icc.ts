/** 15.16 fixed point. */
const fixed = (value: number) => Math.round(value * 65536);

const TAG = 12;

/** The primaries and white of sRGB, adapted to D50 (ICC.1:2010, 7.2.16; IEC 61966-2-1). */
const PLACES: [string, number[]][] = [
	['wtpt', [0.9505, 1, 1.0891]],
	['rXYZ', [0.4361, 0.2225, 0.0139]],
	['gXYZ', [0.3851, 0.7169, 0.0971]],
	['bXYZ', [0.1431, 0.0606, 0.7141]],
];

const CURVE_POINTS = 256;

const linear = (value: number) => (value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4);

/**
 * An ICC profile (version 2.1) for sRGB, computed here: what PDF/A asks for to know what RGB means. About 1 kB.
 */
export function srgbProfile(): Uint8Array<ArrayBuffer> {
	const text = (value: string) => Array.from(value, (letter) => letter.charCodeAt(0));
	const u32 = (value: number) => [value >>> 24, (value >>> 16) & 255, (value >>> 8) & 255, value & 255];
	const name = [...text('sRGB'), 0];
	const description = [
		...text('desc'),
		...u32(0),
		...u32(name.length),
		...name,
		...new Array<number>(4 + 4 + 2 + 1 + 67).fill(0),
	];
	const rights = [...text('text'), ...u32(0), ...text('No copyright, use freely'), 0];
	const xyz = (values: number[]) => [...text('XYZ '), ...u32(0), ...values.flatMap((value) => u32(fixed(value)))];
	const curve = [...text('curv'), ...u32(0), ...u32(CURVE_POINTS)];
	for (let at = 0; at < CURVE_POINTS; at++) {
		const value = Math.round(linear(at / (CURVE_POINTS - 1)) * 65535);
		curve.push(value >> 8, value & 255);
	}
	const parts: [string[], number[]][] = [
		[['desc'], description],
		[['cprt'], rights],
		...PLACES.map(([tag, values]): [string[], number[]] => [[tag], xyz(values)]),
		[['rTRC', 'gTRC', 'bTRC'], curve],
	];
	const tags: number[] = [];
	const body: number[] = [];
	const count = parts.reduce((sum, [names]) => sum + names.length, 0);
	const start = 128 + 4 + count * TAG;
	for (const [names, data] of parts) {
		for (const tag of names) tags.push(...text(tag), ...u32(start + body.length), ...u32(data.length));
		body.push(...data);
		while (body.length % 4) body.push(0);
	}
	const head = new Array<number>(128).fill(0);
	const put = (at: number, bytes: number[]) => bytes.forEach((byte, index) => (head[at + index] = byte));
	put(0, u32(start + body.length));
	put(8, u32(0x02100000));
	put(12, text('mntrRGB XYZ '));
	put(24, [7, 0xe8, 0, 1, 0, 1]);
	put(36, text('acsp'));
	put(
		68,
		[0.9642, 1, 0.8249].flatMap((value) => u32(fixed(value))),
	);
	return Uint8Array.from([...head, ...u32(count), ...tags, ...body]);
}
