import { strFromU8, unzipSync } from 'fflate';
import { expect, it } from 'vitest';
import type { ExportOptions } from '../export.ts';
import { bytesOf, sourceOf, textOfExport } from '../testing/export-of.ts';
import { readingOf } from '../testing/reading-of.ts';
import { epub } from './epub.ts';
import { html } from './html.ts';
import { markdown } from './markdown.ts';

/** Two pages with running heads: the first ends with one paragraph, the second begins with another and has more. */
const pages = (end: string, begin: string) =>
	sourceOf([
		readingOf(['He looked at it for a long time.', end, { kind: 'footnote', lines: ['A note of the page'] }]),
		readingOf([
			{ kind: 'header', lines: ['A Stranger'] },
			begin,
			{ kind: 'heading', level: 1, lines: ['Chapter Seven'] },
		]),
	]);

const htmlOf = async (end: string, begin: string, options: ExportOptions = {}) =>
	(await textOfExport(html, pages(end, begin), options)).split('</style>')[1]!.replace(/\n/g, '');

it('a word that the end of a page broke is whole, in one paragraph with what follows', async () => {
	const written = await htmlOf('a stranger who had lost his bear-', 'ings in the haze.');
	expect(written).toContain('<p>a stranger who had lost his bearings in the haze.</p><p class="footnote">');
	expect(written).toContain('<p class="header">A Stranger</p><h1');
	expect(await textOfExport(markdown, pages('had lost his bear-', 'ings in the haze.'))).toContain(
		'had lost his bearings in the haze.\n\nA note of the page\n\n---\n\nA Stranger\n\n# Chapter Seven\n',
	);
	expect(await htmlOf('his bear-', 'ings in the haze.', { joinHyphens: false })).toContain(
		'his bear-ings in the haze.',
	);
});

it('a sentence that is not over goes on over the end of the page', async () => {
	expect(await htmlOf('It is not the intention to attribute', 'blame for this.')).toContain(
		'to attribute blame for this.</p>',
	);
});

it('a sentence that is over, and a page that begins with a capital, stay apart', async () => {
	expect(await htmlOf('That was all.', 'so they say.')).toContain('<p>so they say.</p>');
	expect(await htmlOf('“That was all.”', 'so they say.')).toContain('<p>so they say.</p>');
	expect(await htmlOf('That was all', 'They say so.')).toContain('<p>They say so.</p>');
});

it('a page keeps the only paragraph that it has', async () => {
	const source = sourceOf([readingOf(['This goes']), readingOf(['on and on'])]);
	expect(await textOfExport(markdown, source)).toBe('This goes\n\n---\n\non and on\n');
});

it('what goes over leads to the notes of the page that it came from', async () => {
	const note = (text: string) => ({ kind: 'footnote' as const, lines: [text] });
	const source = sourceOf([
		readingOf(['Some text1 that goes', note('1 First')]),
		readingOf(['over to here.1 And more.', 'Text.', note('1 Second')]),
	]);
	const written = (await textOfExport(html, source)).replace(/\n/g, '');
	expect(written).toContain(
		'<sup><a id="mark-1-1" href="#note-1-1">1</a></sup> that goes over to here.<sup><a id="mark-2-1" href="#note-2-1">1</a></sup> And more.</p>',
	);
	expect(written).toContain('id="note-2-1"');
});

it('the contents of a book have its sections in its chapters, and lead to them', async () => {
	const heading = (level: number, text: string) => ({ kind: 'heading' as const, level, lines: [text] });
	const source = sourceOf([readingOf([heading(1, '1 One'), heading(2, '1.1 Within'), 'Text', heading(1, '2 Two')])], {
		document: { name: 'A book.pdf' },
	});
	const files = unzipSync(await bytesOf(epub, source));
	const part = (name: string) => strFromU8(files[`EPUB/${name}`]!).replace(/\n/g, '');
	expect(part('nav.xhtml')).toContain(
		'<ol><li><a href="text1.xhtml#heading-1-0-1">1 One</a><ol><li><a href="text1.xhtml#heading-1-0-2">1.1 Within</a></li></ol></li>' +
			'<li><a href="text1.xhtml#heading-1-0-3">2 Two</a></li></ol>',
	);
	expect(part('text1.xhtml')).toContain('id="heading-1-0-2">1.1 Within<');
	expect(part('package.opf')).toContain('<dc:title>A book</dc:title>');
});
