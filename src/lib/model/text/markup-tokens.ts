/** One piece of a marked-up text. */
export type MarkupToken =
	| { kind: 'open'; name: string; attributes: Map<string, string>; closed: boolean }
	| { kind: 'close'; name: string }
	| { kind: 'text'; text: string };

/** A map: an entity of any name may be asked for, and an object has more names than it shows. */
const NAMED = new Map(
	Object.entries({
		amp: '&',
		lt: '<',
		gt: '>',
		quot: '"',
		apos: "'",
		nbsp: '\u00a0',
		shy: '\u00ad',
		mdash: '—',
		ndash: '–',
		hellip: '…',
		lsquo: '‘',
		rsquo: '’',
		ldquo: '“',
		rdquo: '”',
		euro: '€',
		copy: '©',
		sect: '§',
		deg: '°',
	}),
);

function character(code: number): string {
	const allowed = code > 31 && code <= 0x10ffff && !(code >= 0xd800 && code <= 0xdfff);
	return allowed || code === 9 || code === 10 ? String.fromCodePoint(code) : '\ufffd';
}

/** The text that a text of markup stands for. What is no entity stays as it is. */
export const unescaped = (text: string): string =>
	text.includes('&')
		? text.replace(/&(?:#(\d{1,7})|#[xX]([\da-fA-F]{1,6})|([a-zA-Z]{2,8}));/g, (whole, decimal, hex, name) =>
				decimal ? character(Number(decimal)) : hex ? character(parseInt(hex, 16)) : (NAMED.get(name) ?? whole),
			)
		: text;

const ATTRIBUTE = /([^\s"'<>/=]{1,64})\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'>]+))/g;
/** characters; no tag that anybody writes is longer */
const LONGEST_TAG = 16_384;

/**
 * Where a tag that starts at `from` ends: the next `>` outside quotes. -1: it does not. Another `<` outside quotes ends the
 * search: without that, a text of bare signs would be searched again from each of them.
 */
function tagEnd(text: string, from: number): number {
	let quote = '';
	const last = Math.min(text.length, from + LONGEST_TAG);
	for (let at = from + 1; at < last; at++) {
		const c = text[at]!;
		if (quote) {
			if (c === quote) quote = '';
		} else if (c === '"' || c === "'") quote = c;
		else if (c === '>') return at;
		else if (c === '<') return -1;
	}
	return -1;
}

/**
 * Cuts markup (HTML, XHTML or XML) into tags and texts, in a time that grows with its length only, whatever it holds. There is no
 * DOM in a worker, and none is wanted: nothing of a foreign text is ever made an element.
 */
export function* markupTokens(text: string): Generator<MarkupToken> {
	let at = 0;
	while (at < text.length) {
		const open = text.indexOf('<', at);
		if (open < 0) {
			yield { kind: 'text', text: unescaped(text.slice(at)) };
			return;
		}
		if (open > at) yield { kind: 'text', text: unescaped(text.slice(at, open)) };
		if (text.startsWith('<!--', open)) {
			const end = text.indexOf('-->', open + 4);
			at = end < 0 ? text.length : end + 3;
			continue;
		}
		const start = /^<(\/?)([a-zA-Z][\w:-]{0,31})/.exec(text.slice(open, open + 40));
		if (!start) {
			// A declaration, an instruction, or a bare sign.
			const declared = text[open + 1] === '!' || text[open + 1] === '?';
			const end = declared ? tagEnd(text, open) : -1;
			if (end < 0) yield { kind: 'text', text: '<' };
			at = end < 0 ? open + 1 : end + 1;
			continue;
		}
		const end = tagEnd(text, open);
		if (end < 0) {
			yield { kind: 'text', text: '<' };
			at = open + 1;
			continue;
		}
		const name = start[2]!.toLowerCase();
		if (start[1]) yield { kind: 'close', name };
		else {
			const attributes = new Map<string, string>();
			for (const [, key, double, single, bare] of text.slice(open + start[0].length, end).matchAll(ATTRIBUTE))
				attributes.set(key!.toLowerCase(), unescaped(double ?? single ?? bare ?? ''));
			yield { kind: 'open', name, attributes, closed: text[end - 1] === '/' };
		}
		at = end + 1;
	}
}
