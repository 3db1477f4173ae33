/** What is looked for, as the user said it. */
export interface Wanted {
	text: string;
	matchCase: boolean;
	wholeWord: boolean;
	/** `text` is a regular expression */
	regex: boolean;
}

/** It as the parts of a RegExp; undefined when it is empty, or no regular expression. Any space stands for any white space. */
export function pattern({ text, matchCase, wholeWord, regex }: Wanted): { source: string; flags: string } | undefined {
	if (!text) return undefined;
	const inner = regex ? text : text.replace(/[\\^$.*+?()[\]{}|/-]/g, '\\$&').replace(/\s+/g, '\\s+');
	const source = wholeWord ? `(?<![\\p{L}\\p{N}_])(?:${inner})(?![\\p{L}\\p{N}_])` : inner;
	const flags = matchCase ? 'gu' : 'giu';
	try {
		new RegExp(source, flags);
		return { source, flags };
	} catch {
		return undefined;
	}
}
