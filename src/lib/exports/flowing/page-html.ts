import { escapeXml } from '../escape-xml.ts';
import type { FlowingPage } from './flowing-pages.ts';
import { inlineHtml } from './inline-html.ts';
import { type Nested, nested } from './nested-lists.ts';
import type { Cut, Item, Part } from './parts.ts';
import type { Stretch } from './stretches.ts';
import { tableHtml } from '../table/table-html.ts';
import { sideOf } from '../table/side-of.ts';

const TAGS = { paragraph: 'p', caption: 'p', footnote: 'p', header: 'p', footer: 'p' };

/** Text as markup. */
type Inline = (text: string, set?: readonly Stretch[], isNote?: boolean) => string;

const TYPES = { decimal: '', lowerLetter: 'a', upperLetter: 'A', lowerRoman: 'i', upperRoman: 'I' };

/** A list as its element. Numbers that HTML cannot count, "(a)" or out of order, stand as they are printed. */
function listHtml({ list: { marks, count }, entries }: Nested<Item>, inline: Inline): string {
	const counted = count && !count.before && count.after === '.' ? count : undefined;
	const asPrinted = !counted && marks !== 'bullets';
	const items = entries.map(({ item: { mark, text, set }, inside }) => {
		const lists = inside.map((list) => `\n${listHtml(list, inline)}`).join('');
		return `<li>${asPrinted && mark ? `${escapeXml(mark)} ` : ''}${inline(text, set)}${lists}</li>`;
	});
	const type = counted && TYPES[counted.counting];
	const start = counted && counted.first !== 1 ? ` start="${counted.first}"` : '';
	const tag = counted ? 'ol' : 'ul';
	return `<${tag}${type ? ` type="${type}"` : ''}${start}${asPrinted && entries.some(({ item }) => item.mark) ? ' class="marked"' : ''}>\n${items.join('\n')}\n</${tag}>`;
}

/** `id`: an attribute of a heading; `more`: markup that a paragraph goes on with. */
function htmlOf(part: Part, inline: Inline, id: string, more: string): string {
	if (part.kind === 'heading') return `<h${part.level}${id}>${inline(part.text, part.set)}</h${part.level}>`;
	if (part.kind === 'list')
		return nested(part.items)
			.map((list) => listHtml(list, inline))
			.join('\n');
	if (part.kind === 'table') return tableHtml(part, inline, sideOf(part));
	const tag = TAGS[part.kind];
	return `<${tag}${part.kind === 'paragraph' ? '' : ` class="${part.kind}"`}>${inline(part.text, part.set, part.kind === 'footnote').replaceAll('\n', '<br/>')}${more}</${tag}>`;
}

/** What a format has of its own in the markup of its pages. */
export interface PageMarkup {
	/** what makes ids of this page different from others */
	name(page: FlowingPage): string;
	/** the address of a picture on the page, or nothing where it cannot be shown */
	picture(cut: Cut): Promise<string | undefined>;
}

/** The id of a heading of a page, by its place among them. */
export const headingId = (name: string, at: number): string => `heading-${name}-${at + 1}`;

/** A page as markup that is HTML and XHTML at once. */
export async function pageHtml(page: FlowingPage, { name, picture }: PageMarkup): Promise<string> {
	const parts: string[] = [];
	let headings = 0;
	const inlineOf =
		(on: FlowingPage): Inline =>
		(text, set, isNote) =>
			inlineHtml(text, on.notes, name(on), isNote, set);
	for (const [at, part] of page.parts.entries()) {
		const before = page.parts[at - 1];
		// It stands in the figure already, where that could be shown.
		if (part.kind === 'caption' && before?.kind === 'picture' && parts.at(-1)?.startsWith('<figure>')) continue;
		if (part.kind !== 'picture') {
			const rest = part.kind === 'paragraph' && part.rest;
			const more = rest ? inlineOf(rest.from)(rest.text, rest.set).replaceAll('\n', '<br/>') : '';
			const id = part.kind === 'heading' ? ` id="${headingId(name(page), headings++)}"` : '';
			parts.push(htmlOf(part, inlineOf(page), id, more));
		} else {
			const source = await picture(part);
			const share = Math.round((100 * part.width) / Math.max(1, page.reading.width));
			const next = page.parts[at + 1];
			const said = next?.kind === 'caption' ? inlineOf(page)(next.text, next.set).replaceAll('\n', '<br/>') : '';
			const caption = said && `<figcaption class="caption">${said}</figcaption>`;
			if (source)
				parts.push(`<figure><img src="${source}" alt="" style="width: ${Math.min(100, share)}%"/>${caption}</figure>`);
		}
	}
	return parts.join('\n');
}

/** How it looks, in HTML and in EPUB. */
export const style = `body { margin: 2em auto; max-width: 40em; padding: 0 1em; font-family: Georgia, serif; line-height: 1.5; }
h1, h2, h3, h4, h5, h6 { line-height: 1.25; margin: 1.2em 0 0.4em; }
table { border-collapse: collapse; margin: 1em 0; }
th { text-align: start; background: #f1f1f1; color: #111; }
td, th { border: 1px solid #999; padding: 0.2em 0.5em; vertical-align: top; }
.number { text-align: end; }
.middle { text-align: center; }
figure { margin: 1em 0; }
img { max-width: 100%; height: auto; }
sup { line-height: 0; }
ul.marked { list-style: none; padding-inline-start: 1em; }
.caption, .footnote, .header, .footer { font-size: 0.85em; }
.footnote { border-top: 1px solid #ccc; padding-top: 0.3em; }
.footnote + .footnote { border-top: 0; padding-top: 0; }
section + section { border-top: 1px solid #ccc; margin-top: 2em; padding-top: 1em; }
`;
