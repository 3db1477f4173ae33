const TAG = /<(\/?)([\w:.-]+)((?:[^>"']|"[^"]*"|'[^']*')*?)(\/?)>/g;

/**
 * How many elements a drawing has once every `<use>` is drawn out: ten lines can stand for a billion shapes, and a browser
 * that draws them cannot be stopped. Infinity where a drawing uses itself or declares entities.
 */
export function svgWeight(text: string): number {
	if (/<!ENTITY/i.test(text)) return Infinity;
	// For each id (and '' for the whole): elements of its own, and what it uses.
	const parts = new Map<string, { own: number; uses: string[] }>([['', { own: 0, uses: [] }]]);
	const open: string[] = [];
	for (const [, closing, name = '', attributes = '', empty] of text.matchAll(TAG)) {
		if (closing) {
			open.pop();
			continue;
		}
		const id = /\sid\s*=\s*["']([^"']*)["']/.exec(attributes)?.[1] ?? '';
		if (id && !parts.has(id)) parts.set(id, { own: 0, uses: [] });
		const inside = new Set(['', ...open.filter(Boolean), ...(id ? [id] : [])]);
		const uses = /(?:^|:)use$/.test(name) ? /href\s*=\s*["']#([^"']*)["']/.exec(attributes)?.[1] : undefined;
		for (const part of inside) {
			parts.get(part)!.own++;
			if (uses !== undefined) parts.get(part)!.uses.push(uses);
		}
		if (!empty) open.push(id);
	}
	const known = new Map<string, number>();
	const weigh = (id: string): number => {
		const part = parts.get(id);
		if (!part) return 0;
		if (known.has(id)) return known.get(id)!;
		// Meeting itself again on the way down, a part weighs without end.
		known.set(id, Infinity);
		const weight = part.uses.reduce((sum, used) => sum + weigh(used), part.own);
		known.set(id, weight);
		return weight;
	};
	return weigh('');
}
