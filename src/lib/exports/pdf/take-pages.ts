import type { Sink } from '../sink.ts';
import { pagesIn } from './pages.ts';
import type { PdfFile } from './pdf-file.ts';
import { PdfWriter } from './pdf-writer.ts';
import { Bytes, type Dict, dict, Name, Ref, Stream, type Value } from './value.ts';

/** Belongs to the document as a whole, and would bring all other pages along. */
const LEFT = new Set(['Parent', 'StructParents', 'StructParent', 'B', 'Thumb']);

/**
 * Writes a new PDF of some pages of another: each object they need is copied, streams with their data as it is. What speaks
 * of the whole document (bookmarks, forms, structure) stays behind; links to pages that stay behind lead nowhere. A
 * protected file stays protected, with the same passwords.
 */
export async function takePages(file: PdfFile, wanted: number[], sink: Sink, password?: string): Promise<void> {
	const pages = await pagesIn(file, password);
	const writer = new PdfWriter(sink, { lock: file.lock });
	await writer.text('%PDF-1.7\n%\u00e2\u00e3\u00cf\u00d3\n');
	const [root, tree] = [writer.reserve(), writer.reserve()];
	const copies = new Map<number, Ref>();
	const isPage = new Set(pages.map(({ ref }) => ref.number));
	const open: number[] = [];
	const kids: { page: number; ref: Ref }[] = [];
	for (const page of wanted) {
		if (!pages[page - 1]) continue;
		const ref = writer.reserve();
		kids.push({ page, ref });
		const { number } = pages[page - 1]!.ref;
		if (!copies.has(number)) copies.set(number, ref);
	}
	const copied = (value: Value): Value => {
		if (value instanceof Ref) {
			let copy = copies.get(value.number);
			if (!copy) {
				if (isPage.has(value.number)) return null;
				copy = writer.reserve();
				copies.set(value.number, copy);
				open.push(value.number);
			}
			return copy;
		}
		if (Array.isArray(value)) return value.map(copied);
		if (value instanceof Map) return new Map([...value].map(([key, one]) => [key, copied(one)]));
		return value;
	};
	for (const { page, ref } of kids) {
		const entries: Dict = new Map([...pages[page - 1]!.dict].filter(([key]) => !LEFT.has(key)));
		await writer.object(ref, (copied(entries) as Dict).set('Parent', tree));
	}
	const catalogue = await file.resolve(file.trailer.get('Root'));
	const layers = catalogue instanceof Map ? catalogue.get('OCProperties') : undefined;
	const OCProperties = layers ? copied(layers) : undefined;
	for (let number = open.pop(); number !== undefined; number = open.pop()) {
		const value = await file.get(new Ref(number));
		const target = copies.get(number)!;
		if (value instanceof Stream) {
			const entries = new Map([...value.dict].filter(([key]) => key !== 'Length' && key !== 'StructParents'));
			await writer.object(target, copied(entries) as Dict, value.data);
		} else if (value instanceof Map && isNode(value)) await writer.object(target, null);
		else await writer.object(target, copied(value) as Exclude<Value, Stream>);
	}
	await writer.object(tree, dict({ Type: new Name('Pages'), Kids: kids.map(({ ref }) => ref), Count: kids.length }));
	await writer.object(root, dict({ Type: new Name('Catalog'), Pages: tree, OCProperties }));
	const id = file.trailer.get('ID');
	const fresh = new Bytes(crypto.getRandomValues(new Uint8Array(16)));
	const first = Array.isArray(id) && id[0] instanceof Bytes ? id[0] : fresh;
	const encrypt = file.trailer.get('Encrypt');
	// The description of the protection is itself never locked.
	const Encrypt = encrypt ? await writer.plain((await file.raw(encrypt)) as Dict) : undefined;
	await writer.end(dict({ Root: root, ID: [first, fresh], Encrypt }), false, [[0, 'free']]);
}

/** A node of the page tree, by way of which all pages would come along. */
const isNode = (value: Dict): boolean => {
	const type = value.get('Type');
	return type instanceof Name && type.text === 'Pages';
};
