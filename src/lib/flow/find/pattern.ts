/** What is looked for, as the user said it. */
export interface Wanted {
	text: string;
	matchCase: boolean;
	wholeWord: boolean;
	/** each word of `text` by itself, wherever it stands; what is in quotes counts as one */
	anyWord: boolean;
	/** `text` is a regular expression */
	regex: boolean;
}

const PIECE = /["“”„«»]([^"“”„«»]+)["“”»]?|[^\s"“”„«»]+/gu;

const literally = (text: string) => text.replace(/[\\^$.*+?()[\]{}|/-]/g, '\\$&').replace(/\s+/g, '\\s+');

/** The longest first: at one place the first that fits is taken. */
const anyOf = (text: string) =>
	[...text.matchAll(PIECE)]
		.map(([all, quoted]) => literally((quoted ?? all).trim()))
		.filter(Boolean)
		.sort((a, b) => b.length - a.length)
		.join('|');

/** It as the parts of a RegExp; undefined when it is empty, or no regular expression. Any space stands for any white space. */
export function pattern({
	text,
	matchCase,
	wholeWord,
	anyWord,
	regex,
}: Wanted): { source: string; flags: string } | undefined {
	if (!text) return undefined;
	const inner = regex ? text : (anyWord && anyOf(text)) || literally(text);
	const source = wholeWord ? `(?<![\\p{L}\\p{N}_])(?:${inner})(?![\\p{L}\\p{N}_])` : inner;
	const flags = matchCase ? 'gu' : 'giu';
	try {
		new RegExp(source, flags);
		return { source, flags };
	} catch {
		return undefined;
	}
}
