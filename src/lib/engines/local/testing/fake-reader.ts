import type { Box } from '#lib/model/geometry.ts';

/** For tests: makes a reader that finds in turn what it is given: for each read the words with their places and confidence. */
export const fakeReader = (reads: { text: string; box: Box; confidence: number }[][]) => (address: string) => {
	const pages = reads.map((words) => ({
		version: '5.0',
		blocks: words.map(({ text, box, confidence }) => {
			const line = { bbox: box, words: [{ text, bbox: box, confidence }] };
			return { blocktype: 1, bbox: box, paragraphs: [{ lines: [line] }] };
		}),
	}));
	// Readers hold the lock that is named in their address as long as they live.
	const script = `const pages = ${JSON.stringify(pages)};
	navigator.locks.request(${JSON.stringify(decodeURIComponent(new URL(address).hash.slice(1)))}, () => new Promise(() => {}));
	onmessage = ({ data: { jobId, action } }) =>
		postMessage({ jobId, status: 'resolve', data: action === 'recognize' ? pages.shift() : undefined });`;
	return new Worker(URL.createObjectURL(new Blob([script])));
};
