import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, normalize, relative, sep } from 'node:path';
import { describe, expect, it } from 'vitest';

/**
 * Holds the drawing of the house (src/README.md): a file imports from its own room and from lower floors, never up and
 * never next door; no Svelte below floor 3; floors 3 and 4 read the store and never write it.
 */
const FLOORS: Record<string, number> = {
	routes: 4,
	'lib/ui': 3,
	'lib/flow': 2,
	'lib/store': 1,
	'lib/engines': 1,
	'lib/sources': 1,
	'lib/exports': 1,
	'lib/model': 0,
};

/** A reading of the store is a noun; these beginnings are verbs. */
const WRITING =
	/^(add|put|set|remove|delete|advance|keep|give|mark|clear|purge|restore|update|write|record|claim)(?=[A-Z]|$)/;

interface File {
	path: string;
	text: string;
}

const room = (path: string) => Object.keys(FLOORS).find((name) => path.startsWith(name + '/'));

function importsOf(text: string) {
	const found: { from: string; names: string[]; typeOnly: boolean }[] = [];
	for (const match of text.matchAll(/(?:import|export)\s+(type\s+)?([^;'"]*?)\s*from\s*['"]([^'"]+)['"]/g)) {
		const names = [...(match[2] ?? '').matchAll(/[\w$]+/g)].map((name) => name[0]);
		found.push({ from: match[3]!, names, typeOnly: Boolean(match[1]) });
	}
	for (const match of text.matchAll(/(?:import\s*\(|import)\s*['"]([^'"]+)['"]/g))
		found.push({ from: match[1]!, names: [], typeOnly: false });
	return found;
}

const target = (file: string, from: string) =>
	from.startsWith('#lib/')
		? from.replace('#lib/', 'lib/')
		: from.startsWith('.')
			? normalize(join(dirname(file), from))
					.split(sep)
					.join('/')
			: undefined;

/** Every breach of the rules in these files, as a sentence. */
export function breaches(files: File[]): string[] {
	const found: string[] = [];
	for (const { path, text } of files) {
		const home = room(path);
		if (!home) continue;
		const floor = FLOORS[home]!;
		for (const { from, names, typeOnly } of importsOf(text)) {
			if (floor < 3 && (from === 'svelte' || from.startsWith('svelte/') || from.endsWith('.svelte')))
				found.push(`${path} imports ${from}: Svelte lives on floors 3 and 4`);
			const to = target(path, from);
			const there = to && room(to);
			if (!there) continue;
			if (there !== home && FLOORS[there]! >= floor)
				found.push(`${path} imports ${from}: ${FLOORS[there]! > floor ? 'up' : 'next door'}`);
			if (home === 'lib/engines' && there === home) {
				const [mine, theirs] = [path, to!].map((place) => place.split('/')[2]!);
				if (mine !== theirs && !mine!.includes('.') && !theirs!.includes('.'))
					found.push(`${path} imports ${from}: one engine does not know another`);
			}
			if (floor >= 3 && there === 'lib/store' && !typeOnly)
				for (const name of names.filter((name) => WRITING.test(name)))
					found.push(`${path} imports ${name} from the store: only flow writes`);
		}
	}
	return found;
}

function sources(folder = 'src'): File[] {
	return readdirSync(folder, { withFileTypes: true, recursive: true })
		.filter((entry) => entry.isFile() && /\.(ts|svelte)$/.test(entry.name) && !/\.test\.ts$/.test(entry.name))
		.map((entry) => {
			const path = join(entry.parentPath, entry.name);
			return { path: relative(folder, path).split(sep).join('/'), text: readFileSync(path, 'utf8') };
		});
}

describe('the house', () => {
	it('keeps its floors', () => {
		expect(breaches(sources())).toEqual([]);
	});

	it('would notice an import that goes up', () => {
		expect(breaches([{ path: 'lib/store/a.ts', text: `import { run } from '#lib/flow/run.ts';` }])).toHaveLength(1);
		expect(breaches([{ path: 'lib/model/a.ts', text: `import type { B } from '../store/b.ts';` }])).toHaveLength(1);
		expect(breaches([{ path: 'lib/flow/a.ts', text: `const ui = await import('#lib/ui/x.ts');` }])).toHaveLength(1);
	});

	it('would notice an import from next door', () => {
		expect(
			breaches([{ path: 'lib/exports/a.ts', text: `import { tasksOf } from '#lib/store/tasks/tasks.ts';` }]),
		).toHaveLength(1);
		expect(
			breaches([{ path: 'lib/engines/local/a.ts', text: `import { token } from '../cloud/token.ts';` }]),
		).toHaveLength(1);
	});

	it('would notice Svelte below the third floor', () => {
		expect(breaches([{ path: 'lib/flow/a.ts', text: `import { untrack } from 'svelte';` }])).toHaveLength(1);
		expect(breaches([{ path: 'lib/ui/a.ts', text: `import { untrack } from 'svelte';` }])).toEqual([]);
	});

	it('would notice a page that writes to the store', () => {
		expect(
			breaches([{ path: 'routes/a.svelte', text: `import { addTasks } from '#lib/store/tasks/tasks.ts';` }]),
		).toHaveLength(1);
		expect(
			breaches([{ path: 'routes/a.svelte', text: `import { tasksOf } from '#lib/store/tasks/tasks.ts';` }]),
		).toEqual([]);
	});
});
