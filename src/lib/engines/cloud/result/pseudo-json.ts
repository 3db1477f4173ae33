/** deeper values are refused: nothing of ours is so deep, and a parser that calls itself must not be led astray */
const DEEPEST = 32;

/**
 * Reads JSON, and what the cloud sends where one would expect it: Python's way of writing a dictionary (single quotes, None,
 * True, False, a comma before the end). Objects have no prototype. Throws a SyntaxError on anything else.
 */
export function pseudoJson(text: string): unknown {
	let at = 0;
	const space = () => {
		while (at < text.length && /\s/.test(text[at]!)) at++;
	};
	const wrong = () => new SyntaxError(`Unexpected "${text.slice(at, at + 10)}" at ${at}.`);

	function value(depth: number): unknown {
		if (depth > DEEPEST) throw wrong();
		space();
		const c = text[at];
		if (c === '{') return object(depth);
		if (c === '[' || c === '(') return list(c === '[' ? ']' : ')', depth);
		if (c === '"' || c === "'") return string(c);
		const rest = text.slice(at, at + 40);
		const word = /^(null|None|true|True|false|False)\b/.exec(rest)?.[1];
		if (word) {
			at += word.length;
			return /^[nN]/.test(word) ? null : /^[tT]/.test(word);
		}
		const number = /^-?\d+(\.\d+)?([eE][+-]?\d+)?/.exec(rest)?.[0];
		if (!number) throw wrong();
		at += number.length;
		return Number(number);
	}

	function string(quote: string): string {
		let found = '';
		for (at++; at < text.length; at++) {
			const c = text[at]!;
			if (c === quote) {
				at++;
				return found;
			}
			if (c !== '\\') found += c;
			else {
				const code = /^[uU]([\da-fA-F]{4})/.exec(text.slice(at + 1, at + 6))?.[1];
				const next = text[at + 1] ?? '';
				found += code
					? String.fromCharCode(parseInt(code, 16))
					: (({ n: '\n', t: '\t', r: '\r', b: '\b', f: '\f' } as Record<string, string>)[next] ?? next);
				at += code ? 5 : 1;
			}
		}
		throw wrong();
	}

	function list(end: string, depth: number): unknown[] {
		const found: unknown[] = [];
		for (at++; ;) {
			space();
			if (text[at] === end) break;
			found.push(value(depth + 1));
			space();
			if (text[at] === ',') at++;
			else if (text[at] !== end) throw wrong();
		}
		at++;
		return found;
	}

	function object(depth: number): Record<string, unknown> {
		const found = Object.create(null) as Record<string, unknown>;
		for (at++; ;) {
			space();
			if (text[at] === '}') break;
			const quote = text[at];
			if (quote !== '"' && quote !== "'") throw wrong();
			const key = string(quote);
			space();
			if (text[at] !== ':') throw wrong();
			at++;
			found[key] = value(depth + 1);
			space();
			if (text[at] === ',') at++;
			else if (text[at] !== '}') throw wrong();
		}
		at++;
		return found;
	}

	const found = value(0);
	space();
	if (at < text.length) throw wrong();
	return found;
}
