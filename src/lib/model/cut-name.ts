/** UTF-16 units of a document's name, wherever it comes from. */
const LONGEST = 240;
const ENDING = /\.[\p{L}\p{N}]{1,10}$/u;

/** A name of at most so many UTF-16 units: what is longer loses letters before its ending ('.pdf'), and only whole ones. */
export function cutName(name: string, most = LONGEST): string {
	if (name.length <= most) return name;
	const ending = ENDING.exec(name)?.[0] ?? '';
	const stem = name.slice(0, most - ending.length);
	// Half of a letter that takes two units is no letter.
	return stem.replace(/[\ud800-\udbff]$/, '') + ending;
}
