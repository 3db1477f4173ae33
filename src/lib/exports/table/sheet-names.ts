/** The most letters that a sheet's name may have (Excel specifications and limits). */
const LONGEST = 31;

/**
 * Gives the sheets of a workbook names after files: without folder and extension, without what Excel takes in no name,
 * and each only once, for which capitals do not count.
 */
export function sheetNames(): (fileName: string) => string {
	const taken = new Set<string>();
	return (fileName) => {
		const whole = fileName
			.replace(/^.*\//, '')
			.replace(/(?<=.)\.[^.]*$/, '')
			.replace(/[[\]:*?/\\\p{Cc}]/gu, ' ')
			.replace(/^['\s]+|['\s]+$/g, '');
		const named = (end: string) => `${cut(whole || 'Page', LONGEST - end.length).replace(/['\s]+$/, '')}${end}`;
		let name = named('');
		// Excel keeps this one for itself.
		for (let more = 2; taken.has(name.toLowerCase()) || name.toLowerCase() === 'history'; more++)
			name = named(` (${more})`);
		taken.add(name.toLowerCase());
		return name;
	};
}

/** So many UTF-16 units at most, never half a letter. */
const cut = (text: string, most: number) => text.slice(0, most).replace(/[\ud800-\udbff]$/, '');
