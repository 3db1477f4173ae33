/** What files of words are called. */
const WORDS = /(\.alto|\.page|\.hocr)?\.(hocr|alto|xml|x?html?)$/i;

const folderOf = (path: string) => path.slice(0, path.lastIndexOf('/') + 1);
const nameOf = (path: string) => path.slice(path.lastIndexOf('/') + 1).toLowerCase();
const stemOf = (path: string) => nameOf(path).replace(/\.[^.]*$/, '');

/**
 * Which files of words belong to which files of pages, by their names ("page.hocr" or "page.png.hocr" to "page.png"), first
 * in the same folder, then in any: page → words. `holdsWords` looks into a file whose name could be one of words.
 */
export async function companions<One extends { name: string }>(
	all: readonly One[],
	holdsWords: (one: One) => Promise<boolean>,
): Promise<Map<One, One>> {
	const found = new Map<One, One>();
	const pages = new Map<string, One[]>();
	for (const one of all)
		if (!WORDS.test(one.name))
			for (const name of new Set([stemOf(one.name), nameOf(one.name)]))
				pages.set(name, [...(pages.get(name) ?? []), one]);
	for (const words of all) {
		if (!WORDS.test(words.name)) continue;
		const fits = (pages.get(nameOf(words.name).replace(WORDS, '')) ?? []).filter((page) => !found.has(page));
		const page = fits.find(({ name }) => folderOf(name) === folderOf(words.name)) ?? fits[0];
		if (page && (await holdsWords(words))) found.set(page, words);
	}
	return found;
}
