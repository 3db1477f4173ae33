import type { PdfFile } from './objects/pdf-file.ts';
import { Bytes, bytesOfLatin1, type Dict, dict, latin1, Name, Ref, type Value } from './objects/value.ts';
import { ledTo, type Places } from './taken-places.ts';

/** A hostile file may have any number of them, in circles too. */
const MOST = 50_000;

/**
 * The destinations that a PDF knows by name (ISO 32000-1, 12.3.2.3): those of names in a dictionary, as before PDF 1.2, and
 * those of strings in a tree. Each is an array that begins with its page. Bookmarks and links ask for them, in what LaTeX
 * writes nearly all.
 */
export class NamedDestinations {
	readonly #ofNames = new Map<string, Value[]>();
	readonly #ofStrings = new Map<string, Value[]>();

	private constructor() {}

	static async in(file: PdfFile): Promise<NamedDestinations> {
		const all = new NamedDestinations();
		const asDict = async (value: Value | undefined) => {
			const found = await file.resolve(value);
			return found instanceof Map ? found : undefined;
		};
		const root = await asDict(file.trailer.get('Root'));
		const keep = async (into: Map<string, Value[]>, key: string, value: Value) => {
			const found = await file.resolve(value);
			const array = found instanceof Map ? await file.resolve(found.get('D')) : found;
			if (Array.isArray(array)) into.set(key, array);
		};
		for (const [key, value] of (await asDict(root?.get('Dests'))) ?? [])
			if (all.#ofNames.size < MOST) await keep(all.#ofNames, key, value);
		const nodes: Value[] = [(await asDict(root?.get('Names')))?.get('Dests') ?? null];
		const seen = new Set<number>();
		for (let node; (node = nodes.pop()) !== undefined && all.#ofStrings.size < MOST;) {
			if (node instanceof Ref && (seen.has(node.number) || !seen.add(node.number))) continue;
			const found = await asDict(node);
			const [kids, names] = [await file.resolve(found?.get('Kids')), await file.resolve(found?.get('Names'))];
			if (Array.isArray(kids)) nodes.push(...kids.slice(0, MOST));
			if (!Array.isArray(names)) continue;
			for (let at = 0; at + 1 < names.length && all.#ofStrings.size < MOST; at += 2) {
				const key = await file.resolve(names[at]);
				if (key instanceof Bytes) await keep(all.#ofStrings, latin1(key.bytes), names[at + 1]!);
			}
		}
		return all;
	}

	/** What a bookmark or link means by a name or a string; undefined when nothing. */
	of(key: Value): Value[] | undefined {
		if (key instanceof Name) return this.#ofNames.get(key.text);
		return key instanceof Bytes ? this.#ofStrings.get(latin1(key.bytes)) : undefined;
	}

	/** Entries of a new catalogue under which the links of pages that were taken still lead to each other. */
	entries(places: Places): Record<string, Value> {
		const led = (all: Map<string, Value[]>) =>
			[...all].flatMap(([key, found]) => {
				const there = ledTo(found, places);
				return there ? [[key, there] as const] : [];
			});
		const [names, strings] = [led(this.#ofNames), led(this.#ofStrings)];
		// A tree is looked through by halves: its keys are in the order of their bytes.
		const sorted = strings.sort(([one], [other]) => (one < other ? -1 : 1));
		const leaf: Dict = dict({ Names: sorted.flatMap(([key, there]) => [new Bytes(bytesOfLatin1(key)), there]) });
		return {
			...(names.length && { Dests: dict(Object.fromEntries(names)) }),
			...(sorted.length && { Names: dict({ Dests: leaf }) }),
		};
	}
}
