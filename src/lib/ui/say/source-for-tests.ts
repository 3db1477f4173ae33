import { readdirSync, readFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { parse } from 'svelte/compiler';

/** A node of the syntax tree, of a script or of a template. */
export interface Node {
	type: string;
	start: number;
	end: number;
	[key: string]: unknown;
}

/** One of our source files, parsed. */
export interface Source {
	path: string;
	text: string;
	tree: Node;
	isTemplate: boolean;
}

const nodeIn = (value: unknown): value is Node =>
	typeof value === 'object' && value !== null && typeof (value as Node).type === 'string';

/** The nodes right below one. */
export const below = (node: Node): Node[] => Object.values(node).flat().filter(nodeIn);

/** Parses a component, or a module as if it were the script of one. */
export function parsed(path: string, text: string): Source {
	const isTemplate = path.endsWith('.svelte');
	const whole = isTemplate ? text : `<script lang="ts">${text.replaceAll('</script', '<_script')}</script>`;
	return { path, text: whole, tree: parse(whole, { modern: true }) as unknown as Node, isTemplate };
}

/** The components and modules of the interface: floors 3 and 4, without tests and dictionaries. */
export const interfaceSources = (): Source[] =>
	['src/lib/ui', 'src/routes'].flatMap((folder) =>
		readdirSync(folder, { withFileTypes: true, recursive: true })
			.filter(({ name }) => /\.(svelte|ts)$/.test(name) && !/\.test\.ts$|-for-tests\.ts$/.test(name))
			.map((entry) => relative('.', join(entry.parentPath, entry.name)).split(sep).join('/'))
			.filter((path) => !/\/say\/(de|fr|es|ar)\//.test(path))
			.map((path) => parsed(path, readFileSync(path, 'utf8'))),
	);
