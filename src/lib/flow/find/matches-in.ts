/** A place in a text, and what would stand there instead. */
export interface Match {
	start: number;
	end: number;
	instead: string;
}

const MOST = 10_000;

/** `$1`, `$<name>`, `$&` and `$$` of a replacement filled in. */
const filled = (template: string, match: RegExpExecArray) =>
	template.replace(/\$(?:(\$)|(&)|(\d{1,2})|<([^>]*)>)/g, (whole, dollar, all, number, name) => {
		if (dollar) return '$';
		if (all) return match[0];
		if (number) {
			if (Number(number) > 0 && Number(number) < match.length) return match[Number(number)] ?? '';
			// As in JavaScript: with one group, $10 is the first group and a nought.
			const [first, rest] = [Number(number[0]), number.slice(1)];
			return first > 0 && first < match.length ? (match[first] ?? '') + rest : whole;
		}
		return match.groups?.[name] ?? '';
	});

/** Every match in a text (at most 10,000). Runs as long as the expression makes it run: see `Finder` for the bound. */
export function matchesIn(text: string, source: string, flags: string, template: string, regex: boolean): Match[] {
	const found: Match[] = [];
	const expression = new RegExp(source, flags);
	for (let match = expression.exec(text); match && found.length < MOST; match = expression.exec(text)) {
		if (match[0]) {
			const instead = regex ? filled(template, match) : template;
			found.push({ start: match.index, end: match.index + match[0].length, instead });
		} else expression.lastIndex += 1;
	}
	return found;
}
