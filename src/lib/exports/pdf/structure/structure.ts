import type { PdfWriter } from '../objects/pdf-writer.ts';
import { type Dict, dict, Name, type Ref, type Value } from '../objects/value.ts';
import type { PageTags, Tag } from './page-tags.ts';

/** Is there anything in it that is on the page, or must it stay for the sake of what is beside it? */
const isWritten = ({ kids, isKept }: Tag): boolean =>
	kids.some((kid) => typeof kid === 'number' || isWritten(kid)) || (isKept === true && !kids.some(isTag));

const isTag = (kid: Tag | number): kid is Tag => typeof kid !== 'number';

/** The elements of the text of a new PDF (ISO 32000-1, 14.7), written page by page: headings, paragraphs, lists, tables. */
export class Structure {
	readonly #writer: PdfWriter;
	readonly #root: Ref;
	readonly #document: Ref;
	readonly #kids: Ref[] = [];
	/** by the number of its page, what the numbers of marked content on it belong to */
	readonly #parents: [number, Ref][] = [];
	#pages = 0;

	constructor(writer: PdfWriter) {
		this.#writer = writer;
		[this.#root, this.#document] = [writer.reserve(), writer.reserve()];
	}

	/** What the dictionary of the next page says, whose text is written; `page` is to be called when that is, too. */
	entries = ({ marked }: PageTags): Dict =>
		dict({ StructParents: marked.length ? this.#pages : undefined, Tabs: new Name('S') });

	/** Writes what is on a page, in the order in which it is read. */
	async page(page: Ref, tags: PageTags): Promise<void> {
		const refs = new Map<Tag, Ref>();
		for (const tag of tags.tags)
			if (isWritten(tag)) this.#kids.push(await this.#element(tag, this.#document, page, refs));
		const marked = tags.marked.map((tag) => refs.get(tag) ?? null);
		if (marked.length) this.#parents.push([this.#pages++, await this.#writer.add(marked)]);
	}

	async #element(tag: Tag, parent: Ref, page: Ref, refs: Map<Tag, Ref>): Promise<Ref> {
		const ref = this.#writer.reserve();
		refs.set(tag, ref);
		const kids: Value[] = [];
		for (const kid of tag.kids) {
			if (!isTag(kid)) kids.push(kid);
			else if (isWritten(kid)) kids.push(await this.#element(kid, ref, page, refs));
		}
		const element = dict({
			S: new Name(tag.role),
			P: parent,
			Pg: tag.kids.some((kid) => !isTag(kid)) ? page : undefined,
			K: kids.length > 1 ? kids : kids[0],
			A: attributes(tag),
		});
		return this.#writer.object(ref, element);
	}

	/** Writes the tree, and resolves with what the catalogue says of it. */
	async end(): Promise<Dict> {
		const { length } = this.#kids;
		if (!length) return new Map();
		await this.#writer.object(this.#document, dict({ S: new Name('Document'), P: this.#root, K: this.#kids }));
		const parents = await this.#writer.add(dict({ Nums: this.#parents.flat() }));
		await this.#writer.object(
			this.#root,
			dict({
				Type: new Name('StructTreeRoot'),
				K: [this.#document],
				ParentTree: parents,
				ParentTreeNextKey: this.#pages,
			}),
		);
		return dict({ MarkInfo: dict({ Marked: true }), StructTreeRoot: this.#root });
	}
}

function attributes({ role, over }: Tag): Dict | undefined {
	if (role !== 'TH' && !over) return undefined;
	return dict({
		O: new Name('Table'),
		Scope: role === 'TH' ? new Name('Column') : undefined,
		ColSpan: over && over.columns > 1 ? over.columns : undefined,
		RowSpan: over && over.rows > 1 ? over.rows : undefined,
	});
}
