/** Longer words are cut when shown: one word of 10 MB would hold up the page. */
const MOST = 2_000;

/** C0, C1, invisible separators, and what turns the direction of the text around it. Joiners and marks that scripts need stay. */
const HIDDEN = /[\p{Cc}\u200b\u2028-\u202e\u2060-\u2064\u2066-\u206f\ufeff\ufff9-\ufffb]/gu;

const shown = (hidden: string) => {
	const code = hidden.codePointAt(0)!;
	if (code < 0x20) return String.fromCharCode(0x2400 + code);
	if (code === 0x7f) return '\u2421';
	return `[U+${code.toString(16).toUpperCase().padStart(4, '0')}]`;
};

/** A word's text as it may be shown: controls and overrides of direction are made visible, and do nothing. */
export const visible = (text: string): string =>
	(text.length > MOST ? `${text.slice(0, MOST)}…` : text).replace(HIDDEN, shown);
