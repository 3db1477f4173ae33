/** A stretch of a text that is an address, and where it leads. */
export interface Link {
	/** places in the text: the first letter, and the one after the last */
	from: number;
	to: number;
	address: string;
}

/** Letters that an address may have (RFC 3986); a percent sign only before two figures. Nothing else is ever a target. */
const PLAIN = "(?:[A-Za-z0-9\\-._~:/?#@!$&'()*+,;=]|%[0-9A-Fa-f]{2})";
const HOST = '[A-Za-z0-9-]{1,63}(?:\\.[A-Za-z0-9-]{1,63})*\\.[A-Za-z]{2,18}';
const ADDRESS = new RegExp(
	`(?<![\\p{L}\\p{N}@._%+/-])(?:(https?://)?(${HOST})(?::\\d{1,5})?(?:[/?#]${PLAIN}{0,1000})?|([A-Za-z0-9._%+-]{1,64})@${HOST})(?![\\p{L}\\p{N}@])`,
	'gu',
);

/** What follows an address in a sentence and is none of it. */
const AFTER = /[.,;:!?'"]+$/;

/** Where what was found leads, as a whole address; undefined for what is none after all. */
function addressOf(found: string, scheme: string | undefined, host: string | undefined): string | undefined {
	if (!host) return `mailto:${found}`;
	// Without a scheme only what begins as addresses of the web are printed: "end.The" is none.
	if (!scheme && !/^www\./i.test(host)) return undefined;
	const whole = scheme ? found : `http://${found}`;
	return URL.canParse(whole) ? new URL(whole).href : undefined;
}

/** The addresses of web pages and mailboxes in a text, as they are printed. */
export function linksIn(text: string): Link[] {
	const links: Link[] = [];
	for (const match of text.matchAll(ADDRESS)) {
		let found = match[0].replace(AFTER, '');
		// "(see www.example.org/a)": the bracket is the sentence's, unless it was opened within.
		while (found.endsWith(')') && !found.includes('(')) found = found.slice(0, -1).replace(AFTER, '');
		const address = addressOf(found, match[1], match[2]);
		if (address) links.push({ from: match.index, to: match.index + found.length, address });
	}
	return links;
}
