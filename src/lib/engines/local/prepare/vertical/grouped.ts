/** Those that belong together, also by way of others. */
export function grouped<T>(all: T[], together: (a: T, b: T) => boolean): T[][] {
	const groups: T[][] = [];
	for (const one of all) {
		const mine = groups.filter((group) => group.some((other) => together(one, other)));
		for (const group of mine) groups.splice(groups.indexOf(group), 1);
		groups.push([one, ...mine.flat()]);
	}
	return groups;
}
