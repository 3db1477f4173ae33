/**
 * Fetches what taking a file needs, before there is one: a network that goes after the page has come takes nothing from a
 * drop. The service worker does the same for everything, but later, and not every browser has one.
 */
export function fetchAhead(): void {
	const script = import('#lib/sources/decode/decoder.ts').then(({ decoderAddress }) => fetch(decoderAddress));
	for (const part of [
		script,
		import('../intake/paired.ts'),
		import('../intake/intake.ts'),
		import('../intake/archive.ts'),
	])
		part.catch(() => undefined);
}
