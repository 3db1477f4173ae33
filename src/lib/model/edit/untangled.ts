/** What readers of print mix up; each is tried both ways. */
const MIXED = [
	['rn', 'm'],
	['cl', 'd'],
	['vv', 'w'],
	['ii', 'u'],
	['li', 'h'],
	['ri', 'n'],
	['0', 'o'],
	['0', 'O'],
	['1', 'l'],
	['I', 'l'],
	['1', 'I'],
	['|', 'l'],
	['5', 'S'],
	['8', 'B'],
	['6', 'b'],
	['c', 'e'],
	['f', 't'],
	['fi', 'ﬁ'],
] as const;

/** A word with one or two of those mix-ups put right, in every place. */
export function untangled(core: string): Set<string> {
	const once = new Set<string>();
	const from = (text: string, into: Set<string>) => {
		for (const pair of MIXED)
			for (const [a, b] of [pair, [pair[1], pair[0]]] as const)
				for (let at = text.indexOf(a); at >= 0; at = text.indexOf(a, at + 1))
					into.add(text.slice(0, at) + b + text.slice(at + a.length));
	};
	from(core, once);
	const twice = new Set(once);
	if (core.length < 16) for (const text of once) from(text, twice);
	twice.delete(core);
	return twice;
}
