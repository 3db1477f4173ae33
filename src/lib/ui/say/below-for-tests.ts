import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { operations } from '#lib/engines/cloud/operations.ts';
import { cloudOptions } from '#lib/flow/cloud/cloud-options.ts';
import { formats } from '#lib/flow/export/export.ts';
import { below, parsed, type Node } from './source-for-tests.ts';

/** Labels that are names, the same in every language. */
const NAMES = /^(Markdown|EPUB|hOCR|ALTO XML|PAGE XML|TSV|JSON|CSV|Word \(\.docx\)|Excel \(\.xlsx\))$/;

/** The sentences of refusals that are shown as they are: they begin with a capital letter. */
function refusals(): string[] {
	const found: string[] = [];
	for (const folder of ['src/lib/sources', 'src/lib/flow', 'src/lib/engines'])
		for (const entry of readdirSync(folder, { withFileTypes: true, recursive: true })) {
			if (!entry.name.endsWith('.ts') || /\.test\.ts$|-for-tests\.ts$/.test(entry.name)) continue;
			const text = readFileSync(join(entry.parentPath, entry.name), 'utf8');
			if (!text.includes('unsupported-type')) continue;
			const constants = new Map(
				[...text.matchAll(/const (\w+) =\s+'([^']+)';/g)].map(([, name, said]) => [name, said]),
			);
			const walk = (node: Node) => {
				const callee = (node.callee as Node | undefined)?.name;
				const args = (node.arguments ?? []) as Node[];
				const said = callee === 'FaultError' && args[0]?.value === 'unsupported-type' ? args[1] : undefined;
				const told = callee === 'refuse' ? args[0] : said;
				const text = told?.type === 'Identifier' ? constants.get(String(told.name)) : told?.value;
				if (typeof text === 'string' && /^[A-Z].*\.$/.test(text)) found.push(text);
				below(node).forEach(walk);
			};
			walk(parsed(entry.name, text).tree);
		}
	return found;
}

/** What the kinds of files are called in refusals: "a ZIP archive". */
function kindsOfFiles(): string[] {
	const text = readFileSync('src/lib/sources/sniff.ts', 'utf8');
	const tables = text.slice(text.indexOf('const OTHERS'));
	const others = [
		...tables.matchAll(/[/],\s'(an? [^']+)'/g),
		...text.matchAll(/kind: '(?:other|archive)', name: '([^']+)'/g),
	];
	return others.map((match) => match[1]!);
}

/** What lower floors say in English, who know no dictionaries. */
export const phrasesBelow = (): string[] => [
	...formats.map(({ label }) => label).filter((label) => !NAMES.test(label)),
	...operations.flatMap(({ operation }) => cloudOptions(operation).list.map(({ label }) => label)),
	...refusals(),
	...kindsOfFiles(),
];
