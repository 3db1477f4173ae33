import type { Grey } from '../picture/grey.ts';

/** Pixels that differ less than this from all their neighbours are left alone: most of a page, so most of the time is saved. */
const CALM = 24;

/** Takes single dark and light specks out: each pixel becomes the median of its 3 × 3 square. The outermost pixels stay. */
export function median(grey: Grey): Grey {
	const { width: w, height: h, data: from } = grey;
	const data = new Uint8ClampedArray(from);
	for (let y = 1; y < h - 1; y++) {
		for (let x = 1, at = y * w + 1; x < w - 1; x++, at++) {
			const a = from[at - w - 1]!;
			const b = from[at - w]!;
			const c = from[at - w + 1]!;
			const d = from[at - 1]!;
			const e = from[at]!;
			const f = from[at + 1]!;
			const g = from[at + w - 1]!;
			const i = from[at + w]!;
			const k = from[at + w + 1]!;
			// each column sorted: its least, its middle, its most
			const ad = a < d ? a : d;
			const da = a < d ? d : a;
			const most1 = da > g ? da : g;
			const rest1 = da > g ? g : da;
			const least1 = ad < rest1 ? ad : rest1;
			const middle1 = ad < rest1 ? rest1 : ad;
			const be = b < e ? b : e;
			const eb = b < e ? e : b;
			const most2 = eb > i ? eb : i;
			const rest2 = eb > i ? i : eb;
			const least2 = be < rest2 ? be : rest2;
			const middle2 = be < rest2 ? rest2 : be;
			const cf = c < f ? c : f;
			const fc = c < f ? f : c;
			const most3 = fc > k ? fc : k;
			const rest3 = fc > k ? k : fc;
			const least3 = cf < rest3 ? cf : rest3;
			const middle3 = cf < rest3 ? rest3 : cf;
			const most = most1 > most2 ? (most1 > most3 ? most1 : most3) : most2 > most3 ? most2 : most3;
			const least = least1 < least2 ? (least1 < least3 ? least1 : least3) : least2 < least3 ? least2 : least3;
			if (most - least < CALM) continue;
			// the median is the middle one of: the largest least, the middle middle, the smallest most
			const low = least1 > least2 ? (least1 > least3 ? least1 : least3) : least2 > least3 ? least2 : least3;
			const high = most1 < most2 ? (most1 < most3 ? most1 : most3) : most2 < most3 ? most2 : most3;
			const m12 = middle1 < middle2 ? middle1 : middle2;
			const m21 = middle1 < middle2 ? middle2 : middle1;
			const capped = m21 < middle3 ? m21 : middle3;
			const mid = m12 > capped ? m12 : capped;
			const lower = low < mid ? low : mid;
			const upper = low < mid ? mid : low;
			const limited = upper < high ? upper : high;
			data[at] = lower > limited ? lower : limited;
		}
	}
	return { width: w, height: h, data };
}
