import { eachPage } from '../each-page.ts';
import { evenHeadings } from './even-headings.ts';
import type { ExportJob } from '../export.ts';
import { linksIn } from './links.ts';
import { type Part, partsOf } from './parts.ts';
import { numericColumns } from '../table/table-numbers.ts';

const unmarked = (text: string): string =>
	text.replace(/[\\`*_[\]<>|~&$]/g, (mark) => (mark === '&' ? '&amp;' : mark === '<' ? '&lt;' : `\\${mark}`));

/** Addresses are written out as links: not every reader of Markdown finds them, and none in what is escaped. */
function linked(text: string): string {
	let at = 0;
	let marked = '';
	for (const { from, to, address } of linksIn(text)) {
		const target = address.replaceAll('&', '&amp;');
		marked += `${unmarked(text.slice(at, from))}[${unmarked(text.slice(from, to))}](<${target}>)`;
		at = to;
	}
	return marked + unmarked(text.slice(at));
}

/** Text in which nothing is taken for a mark of Markdown or for HTML, and addresses are links. */
const escape = (text: string): string =>
	linked(text)
		.replace(/^(\s*)([#+-])(?=[\s#]|$)/, '$1\\$2')
		.replace(/^(\s*)([=-])(?=[=-]*\s*$)/, '$1\\$2')
		.replace(/^(\s*\d{1,9})([.)])(?=\s|$)/, '$1\\$2');

const row = (cells: string[]) => `| ${cells.map((cell) => escape(cell.replace(/\s+/g, ' '))).join(' | ')} |`;

/** An item of a list; a box for a tick is one of GitHub's task lists. */
function itemOf({ mark, text }: { mark: string; text: string }): string {
	if (/^\d+[.)]$/.test(mark)) return `${mark} ${escape(text)}`;
	if (/^[☐☑☒]$/.test(mark)) return `- [${mark === '☐' ? ' ' : 'x'}] ${escape(text)}`;
	return `- ${mark === '•' || !mark ? '' : `${escape(mark)} `}${escape(text)}`;
}

function markdownOf(part: Part): string {
	if (part.kind === 'heading') return `${'#'.repeat(part.level)} ${escape(part.text)}`;
	if (part.kind === 'list') return part.items.map(itemOf).join('\n');
	if (part.kind === 'table') {
		const [head, ...rest] = part.rows;
		return [
			row(head!),
			`|${numericColumns(part)
				.map((number) => (number ? ' ---: |' : ' --- |'))
				.join('')}`,
			...rest.map(row),
		].join('\n');
	}
	return part.text.split('\n').map(escape).join('\\\n');
}

/** Markdown (CommonMark with GitHub's tables): headings, paragraphs, lists, tables; a rule between pages. */
export async function markdown({ sink, options = {}, ...job }: ExportJob): Promise<void> {
	const encoder = new TextEncoder();
	const even = await evenHeadings(job);
	for await (const { index, reading } of eachPage(job)) {
		const parts = reading ? partsOf(even(reading), options).map(markdownOf) : [];
		await sink.write(encoder.encode((index ? '\n---\n\n' : '') + parts.map((part) => part + '\n').join('\n')));
	}
}
