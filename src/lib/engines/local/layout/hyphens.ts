import type { Block, Line } from '#lib/model/reading.ts';

const HYPHEN = /\p{L}[-‐¬\u00ad]$/u;
const GOES_ON = /^\p{Ll}/u;

/** Marks lines whose last word goes on in the next line of the same block, or of the next paragraph in the next column. */
export function hyphens(blocks: Block[]): Block[] {
	const text = blocks.filter(({ kind }) => kind === 'paragraph' || kind === 'list' || kind === 'footnote');
	return blocks.map((block) => {
		const next = text[text.indexOf(block) + 1];
		const lines = block.lines.map((line, i) => {
			const following = block.lines[i + 1] ?? (text.includes(block) ? next?.lines[0] : undefined);
			return goesOn(line, following) ? { ...line, hyphenated: true } : line;
		});
		return lines.some((line, i) => line !== block.lines[i]) ? { ...block, lines } : block;
	});
}

function goesOn(line: Line, next: Line | undefined): boolean {
	const [last, first] = [line.words.at(-1), next?.words[0]];
	return Boolean(last && first && HYPHEN.test(last.text) && GOES_ON.test(first.text));
}
