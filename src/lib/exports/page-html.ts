import { escapeXml } from './escape-xml.ts';
import type { ExportOptions } from './export.ts';
import { type Part, partsOf } from './parts.ts';
import { tableHtml } from './table-html.ts';
import type { Lying } from './upright-blocks.ts';

const TAGS = { paragraph: 'p', caption: 'p', footnote: 'p', header: 'p', footer: 'p' };

function htmlOf(part: Part): string {
	if (part.kind === 'heading') return `<h${part.level}>${escapeXml(part.text)}</h${part.level}>`;
	if (part.kind === 'list') {
		const item = (mark: string, text: string) =>
			`<li>${mark && mark !== '•' ? `${escapeXml(mark)} ` : ''}${escapeXml(text)}</li>`;
		const marked = part.items.some(({ mark }) => mark && mark !== '•');
		return `<ul${marked ? ' class="marked"' : ''}>\n${part.items.map(({ mark, text }) => item(mark, text)).join('\n')}\n</ul>`;
	}
	if (part.kind === 'table') {
		return tableHtml(part);
	}
	const tag = TAGS[part.kind];
	return `<${tag}${part.kind === 'paragraph' ? '' : ` class="${part.kind}"`}>${escapeXml(part.text)}</${tag}>`;
}

/** A page's text as markup that is HTML and XHTML at once. */
export const pageHtml = (reading: Lying, options: ExportOptions = {}): string =>
	partsOf(reading, options).map(htmlOf).join('\n');

/** How it looks, in HTML and in EPUB. */
export const style = `body { margin: 2em auto; max-width: 40em; padding: 0 1em; font-family: Georgia, serif; line-height: 1.5; }
table { border-collapse: collapse; }
th { text-align: start; }
td, th { border: 1px solid #999; padding: 0.2em 0.5em; vertical-align: top; }
ul.marked { list-style: none; padding-left: 1em; }
.caption, .footnote, .header, .footer { font-size: 0.85em; }
section + section { border-top: 1px solid #ccc; margin-top: 2em; padding-top: 1em; }
`;
