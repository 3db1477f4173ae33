/** What is done to a file: its end is cut off, some of its bits are turned round, or it only gets another name. */
export type Mutation = 'truncated' | 'flipped' | 'renamed';

const NAMES = ['a.png', 'a.jpg', 'a.pdf', 'a.tif', 'a.zip', 'a.hocr', 'a.xml', 'a.txt', 'a', 'a.svg', 'a.heic', '…'];

/** Numbers that look like chance and are the same for the same seed (mulberry32), from 0 to 1. */
function chance(seed: number): () => number {
	let state = seed >>> 0;
	return () => {
		state = (state + 0x6d2b79f5) >>> 0;
		let mixed = Math.imul(state ^ (state >>> 15), state | 1);
		mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
		return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
	};
}

/** A file as something may have happened to it on its way; the same `turn` always does the same. */
export function mutated(bytes: Uint8Array<ArrayBuffer>, name: string, mutation: Mutation, turn: number): File {
	const next = chance(turn * 7_919 + bytes.length);
	if (mutation === 'renamed') return new File([bytes], NAMES[turn % NAMES.length]!);
	if (mutation === 'truncated') return new File([bytes.subarray(0, Math.floor(bytes.length * next()))], name);
	const broken = bytes.slice();
	// In the header, where they do most, as often as anywhere.
	const reach = turn % 2 ? broken.length : Math.min(broken.length, 512);
	for (let count = 1 + Math.floor(next() * 16); count > 0; count--)
		broken[Math.floor(next() * reach)]! ^= 1 << Math.floor(next() * 8);
	return new File([broken], name);
}
