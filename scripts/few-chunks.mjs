/**
 * Which modules share a file. Left alone, the bundler makes a file for every set of modules that the same parts of the
 * application need: over two hundred, half of them under 1.2 kB, and a first visit pays for each of them with a request,
 * an entry in the cache and a script of its own (docs/decisions.md has the figures).
 *
 * What the first paint needs becomes one file. Of the rest, what several parts need becomes another, where a module
 * with all that it leans on is small: each of those parts loads some of it anyway, and soon all of it is there.
 */
const SMALL = 6_000;

/** What the library, which is where a visit begins, is made of besides the framework's own start. */
const FIRST_ROUTES = ['/src/routes/+layout.svelte', '/src/routes/+page.svelte'];
const START = ['runtime/client/entry.js', 'client-optimized/app.js'];

/** A plugin for Vite that says so to Rolldown, for the application's own build. */
export function fewChunks() {
	const fileOf = new Map();
	const groups = [{ name: (id) => fileOf.get(id) ?? null }];
	return {
		name: 'few-chunks',
		applyToEnvironment: ({ name }) => name === 'client',
		// That a part which is loaded later lies in a file that is there already is what this is for, and no mistake.
		config: () => ({
			build: {
				rolldownOptions: { checks: { ineffectiveDynamicImport: false }, output: { codeSplitting: { groups } } },
			},
		}),
		renderStart() {
			fileOf.clear();
			const modules = new Map([...this.getModuleIds()].map((id) => [id, this.getModuleInfo(id)]));
			const entries = [...modules.values()].filter(({ isEntry }) => isEntry);
			const isFirst = ({ id, importedIds }) =>
				START.some((end) => id.endsWith(end)) ||
				importedIds.some((imported) => FIRST_ROUTES.some((end) => imported.endsWith(end)));
			const atFirst = entries.filter(isFirst).map(({ id }) => id);
			if (atFirst.length !== START.length + FIRST_ROUTES.length)
				throw new Error(`Other beginnings than expected: ${atFirst}`);

			const first = leanedOn(atFirst, modules);
			for (const id of first) fileOf.set(id, 'first');

			const parts = new Set([...modules.values()].flatMap(({ dynamicallyImportedIds }) => dynamicallyImportedIds));
			for (const { id } of entries) parts.add(id);
			const users = new Map();
			for (const part of parts)
				for (const id of leanedOn([part], modules)) users.set(id, (users.get(id) ?? 0) + (first.has(id) ? 0 : 1));
			for (const [id, count] of users) {
				if (count < 2) continue;
				const rest = [...leanedOn([id], modules)].filter((one) => !first.has(one));
				// With all that it leans on, and nothing without: a file that needs another which needs it may run too early.
				if (rest.reduce((sum, one) => sum + modules.get(one).code.length, 0) < SMALL) fileOf.set(id, 'shared');
			}
		},
	};
}

/** The modules in `ids` and all that they import, without what they load later. */
function leanedOn(ids, modules) {
	const found = new Set();
	const follow = (id) => {
		if (found.has(id) || !modules.has(id)) return;
		found.add(id);
		modules.get(id).importedIds.forEach(follow);
	};
	ids.forEach(follow);
	return found;
}
