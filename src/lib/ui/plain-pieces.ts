/** A heading, a paragraph or a list of a plain text. */
export type Piece = { kind: 'h1' | 'h2' | 'p' | 'ul'; text: string; items: string[] };

/** The pieces of a text written with `#`, `##`, `- ` and empty lines, and nothing else of Markdown. */
export function plainPieces(text: string): Piece[] {
	return text
		.split(/\n{2,}/)
		.map((block) => block.trim())
		.filter(Boolean)
		.map((block): Piece => {
			const heading = /^(#{1,2}) (.*)$/.exec(block);
			if (heading) return { kind: heading[1] === '#' ? 'h1' : 'h2', text: heading[2]!, items: [] };
			if (block.startsWith('- '))
				return { kind: 'ul', text: '', items: block.split('\n').map((line) => line.replace(/^- /, '')) };
			return { kind: 'p', text: block.replaceAll('\n', ' '), items: [] };
		});
}
