import { pagesOf } from '../each-page.ts';
import { evenHeadings } from './even-headings.ts';
import type { ExportJob } from '../export.ts';
import { flowingPages } from './flowing-pages.ts';
import { linksIn } from './links.ts';
import { marked, withMarks } from './marked.ts';
import { type Nested, nested } from './nested-lists.ts';
import type { Item, Part } from './parts.ts';
import { after, type SetText, type Stretch, stretchesIn } from './stretches.ts';
import { sideOf } from '../table/side-of.ts';

const unmarked = (text: string): string =>
	text.replace(/[\\`*_[\]<>|~&$]/g, (mark) => (mark === '&' ? '&amp;' : mark === '<' ? '&lt;' : `\\${mark}`));

/** Addresses are written out as links: not every reader of Markdown finds them, and none in what is escaped. */
function linked(text: string): string {
	let at = 0;
	let made = '';
	for (const { from, to, address } of linksIn(text)) {
		const target = address.replaceAll('&', '&amp;');
		made += `${unmarked(text.slice(at, from))}[${unmarked(text.slice(from, to))}](<${target}>)`;
		at = to;
	}
	return made + unmarked(text.slice(at));
}

/** Text in which nothing is taken for a mark of Markdown or for HTML, and addresses are links. */
const escape = (text: string): string =>
	linked(text)
		.replace(/^(\s*)([#+-])(?=[\s#]|$)/, '$1\\$2')
		.replace(/^(\s*)([=-])(?=[=-]*\s*$)/, '$1\\$2')
		.replace(/^(\s*\d{1,9})([.)])(?=\s|$)/, '$1\\$2');

/** The same with marks around what is bold in it or leans. */
const escapeSet = (text: string, set: readonly Stretch[] = []): string => withMarks(escape(marked(text, set)));

const RULES = { start: ' --- |', center: ' :---: |', end: ' ---: |' };

const row = (cells: string[], set?: Stretch[][]) =>
	`| ${cells.map((cell, at) => escapeSet(cell, set?.[at]).replace(/\s+/g, ' ')).join(' | ')} |`;

/** What stands before the text of a list's item: Markdown counts in figures only; a box for a tick is one of GitHub's task lists. */
function markOf({ mark, list }: Item): string {
	if (/^\d+[.)]$/.test(mark) && list.marks !== 'bullets') return `${mark} `;
	if (/^[☐☑☒]$/.test(mark)) return `- [${mark === '☐' ? ' ' : 'x'}] `;
	return `- ${mark === '•' || !mark ? '' : `${escape(mark)} `}`;
}

/** Lists, what stands in an item set in as far as its text. */
const listsOf = (lists: Nested<Item>[], indent = ''): string[] =>
	lists.flatMap(({ entries }) =>
		entries.flatMap(({ item, inside }) => {
			const mark = markOf(item);
			const deeper = indent + ' '.repeat(/^\d/.test(mark) ? mark.length : 2);
			return [`${indent}${mark}${escapeSet(item.text, item.set)}`, ...listsOf(inside, deeper)];
		}),
	);

/** A paragraph with what it goes on with on the next page. */
function whole(part: SetText & { rest?: SetText }): SetText {
	if (!part.rest) return part;
	const { text, set } = after(part.text, part.rest);
	return { text, set: [...part.set, ...set] };
}

function markdownOf(part: Part): string {
	if (part.kind === 'heading') return `${'#'.repeat(part.level)} ${escapeSet(part.text, part.set)}`;
	if (part.kind === 'list') {
		// Only lists of another kind are told apart by an empty line; between those of one kind it would make them loose.
		const lists = nested(part.items).map((list) => listsOf([list]).join('\n'));
		const apart = (at: number) => (/^\d/.test(lists[at - 1]!) === /^\d/.test(lists[at]!) ? '\n' : '\n\n');
		return lists.map((list, at) => (at ? apart(at) : '') + list).join('');
	}
	if (part.kind === 'table') {
		const [head, ...rest] = part.rows;
		const side = sideOf(part);
		// A column stands in Markdown as its first cell below the head does.
		const rules = head!.map(
			(_, x) =>
				RULES[
					side(
						part.rows.findIndex((cells, y) => y >= part.head && cells[x]),
						x,
					) ?? 'start'
				],
		);
		return [
			row(head!, part.set?.[0]),
			`|${rules.join('')}`,
			...rest.map((cells, at) => row(cells, part.set?.[at + 1])),
		].join('\n');
	}
	const { text, set } = whole(part);
	let at = 0;
	const lines = text.split('\n').map((line) => {
		const from = at;
		at += line.length + 1;
		return escapeSet(line, stretchesIn(set, from, from + line.length));
	});
	return lines.join('\\\n');
}

/** Markdown (CommonMark with GitHub's tables): headings, paragraphs, lists, tables; a rule between pages. */
export async function markdown({ sink, options = {}, ...job }: ExportJob): Promise<void> {
	const encoder = new TextEncoder();
	const even = await evenHeadings(job);
	let rules = 0;
	const rulesTo = (page: number) => '\n---\n\n'.repeat(page - rules);
	for await (const { index, parts } of flowingPages(job, options, even, false)) {
		const written = parts.filter((part): part is Part => part.kind !== 'picture').map(markdownOf);
		await sink.write(encoder.encode(rulesTo(index) + written.map((part) => part + '\n').join('\n')));
		rules = index;
	}
	await sink.write(encoder.encode(rulesTo(Math.max(0, pagesOf(job.source).length - 1))));
}
