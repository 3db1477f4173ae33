import { turnOf, type Turn } from '#lib/model/turn/turn.ts';
import { pagesIn, viewOf } from './pages.ts';
import type { PdfFile } from './pdf-file.ts';
import type { PdfWriter } from './pdf-writer.ts';
import { type Dict, Name, Ref, Stream, type Value } from './value.ts';

/** Belongs to the document as a whole, and would bring all other pages along. */
const LEFT = new Set(['Parent', 'StructParents', 'StructParent', 'B', 'Thumb']);

/**
 * Copies pages of one PDF into another, with each object they need; streams with their data as it is. What speaks of the
 * whole document (bookmarks, forms, structure) stays behind; links to pages that stay behind lead nowhere.
 */
export class PageCopier {
	readonly #file: PdfFile;
	readonly #writer: PdfWriter;
	readonly #copies = new Map<number, Ref>();
	readonly #open: number[] = [];
	#isPage = new Set<number>();

	constructor(file: PdfFile, writer: PdfWriter) {
		this.#file = file;
		this.#writer = writer;
	}

	/** Writes the pages (numbers from 1, each as often as it is named) below `tree`, turned besides what they say themselves. */
	async pages(wanted: number[], tree: Ref, password?: string, by?: (page: number) => Turn): Promise<Ref[]> {
		const pages = await pagesIn(this.#file, password);
		this.#isPage = new Set(pages.map(({ ref }) => ref.number));
		const kids: { page: number; ref: Ref }[] = [];
		for (const page of wanted) {
			if (!pages[page - 1]) continue;
			const ref = this.#writer.reserve();
			kids.push({ page, ref });
			const { number } = pages[page - 1]!.ref;
			if (!this.#copies.has(number)) this.#copies.set(number, ref);
		}
		for (const { page, ref } of kids) {
			const original = pages[page - 1]!;
			const entries: Dict = new Map([...original.dict].filter(([key]) => !LEFT.has(key)));
			const more = by?.(page) ?? 0;
			if (more) entries.set('Rotate', turnOf((await viewOf(this.#file, original)).turn, more));
			await this.#writer.object(ref, (this.copied(entries) as Dict).set('Parent', tree));
		}
		return kids.map(({ ref }) => ref);
	}

	/** A value with references to the copies of what it refers to; they are written by `rest`. */
	copied = (value: Value): Value => {
		if (value instanceof Ref) {
			let copy = this.#copies.get(value.number);
			if (!copy) {
				if (this.#isPage.has(value.number)) return null;
				copy = this.#writer.reserve();
				this.#copies.set(value.number, copy);
				this.#open.push(value.number);
			}
			return copy;
		}
		if (Array.isArray(value)) return value.map(this.copied);
		if (value instanceof Map) return new Map([...value].map(([key, one]) => [key, this.copied(one)]));
		return value;
	};

	/** Writes everything that was referred to. Rejects with AbortError. */
	async rest(signal?: AbortSignal): Promise<void> {
		for (let number = this.#open.pop(); number !== undefined; number = this.#open.pop()) {
			signal?.throwIfAborted();
			const value = await this.#file.get(new Ref(number));
			const target = this.#copies.get(number)!;
			if (value instanceof Stream) {
				const entries = new Map([...value.dict].filter(([key]) => key !== 'Length' && key !== 'StructParents'));
				await this.#writer.object(target, this.copied(entries) as Dict, value.data);
			} else if (value instanceof Map && isNode(value)) await this.#writer.object(target, null);
			else await this.#writer.object(target, this.copied(value) as Exclude<Value, Stream>);
		}
	}
}

/** A node of the page tree, by way of which all pages would come along. */
const isNode = (value: Dict): boolean => {
	const type = value.get('Type');
	return type instanceof Name && type.text === 'Pages';
};
