import { describe, expect, it } from 'vitest';
import { alto } from './alto.ts';
import { hocr } from './hocr.ts';
import { html } from './flowing/html.ts';
import { json } from './json.ts';
import { markdown } from './flowing/markdown.ts';
import { pageXml } from './page-xml.ts';
import { sourceOf, textOfExport } from './testing/export-of.ts';
import { lineOf, readingOf } from './testing/reading-of.ts';
import { tableOf } from './testing/table-of.ts';
import { pageOf, setBlock, setLine } from './testing/typeset.ts';
import { tsv } from './tsv.ts';

const reading = readingOf([
	{ kind: 'heading', level: 2, lines: ['A * title'] },
	{ lines: [lineOf('bro-', 100, 400, { hyphenated: true }), lineOf('ken <word>', 100, 460)] },
	{ kind: 'list', lines: ['• one', '• two'] },
	{ kind: 'list', lines: ['1. one', '2. two'] },
]);
const source = sourceOf([
	reading,
	undefined,
	tableOf([
		['a', 'b|c'],
		['', 'd'],
	]),
]);

describe('Markdown', () => {
	it('has headings, paragraphs, lists and tables, and no mark that the text brought along', async () => {
		expect(await textOfExport(markdown, source)).toBe(
			'## A \\* title\n\nbroken &lt;word\\>\n\n- one\n- two\n\n1. one\n2. two\n\n---\n\n\n---\n\n| a | b\\|c |\n| --- | --- |\n|  | d |\n',
		);
	});

	it('has task lists for boxes that are ticked or not, and what stands out is no part of them', async () => {
		const lines = [
			lineOf('☐ None', 130, 400),
			lineOf('☒ One', 130, 460),
			lineOf('☑ Two', 130, 520),
			lineOf('Which do you use?', 100, 580),
		];
		const written = await textOfExport(markdown, sourceOf([readingOf([{ kind: 'list', lines }])]));
		expect(written).toBe('- [ ] None\n- [x] One\n- [x] Two\n\nWhich do you use?\n');
	});

	it('has questions between boxes as paragraphs, and what goes on below a mark as part of its thing', async () => {
		const lines = [
			lineOf('Which departments do you want?', 100, 340),
			lineOf('☐ Maps', 100, 400),
			lineOf('☒ Music and all that is made for listening to', 100, 460),
			lineOf('also at home', 100, 520),
			lineOf('How shall we write to you?', 100, 580),
			lineOf('☒ By letter', 100, 640),
		];
		const written = await textOfExport(markdown, sourceOf([readingOf([{ kind: 'list', lines }])]));
		expect(written).toBe(
			'Which departments do you want?\n\n- [ ] Maps\n- [x] Music and all that is made for listening to also at home\n\n' +
				'How shall we write to you?\n\n- [x] By letter\n',
		);
	});

	it('keeps the rings of which one is chosen, and makes bullets of those that are a list in levels', async () => {
		const choice = [lineOf('○ Yes', 130, 400), lineOf('● No', 130, 460), lineOf('○ Perhaps', 130, 520)];
		expect(await textOfExport(markdown, sourceOf([readingOf([{ kind: 'list', lines: choice }])]))).toBe(
			'- ○ Yes\n- ● No\n- ○ Perhaps\n',
		);
		const levels = [lineOf('● Fruit', 130, 400), lineOf('○ Pear', 230, 460), lineOf('● Bread', 130, 520)];
		expect(await textOfExport(markdown, sourceOf([readingOf([{ kind: 'list', lines: levels }])]))).toBe(
			'- Fruit\n  - Pear\n- Bread\n',
		);
	});

	it('ends a line that is no prose, and no other', async () => {
		const lines = ['Cash : 20.00', '- Change : 0.00'];
		expect(await textOfExport(markdown, sourceOf([readingOf([{ lines }])]))).toBe(
			'Cash : 20.00\\\n\\- Change : 0.00\n',
		);
		expect(await textOfExport(html, sourceOf([readingOf([{ lines }])]))).toContain(
			'<p>Cash : 20.00<br/>- Change : 0.00</p>',
		);
	});

	it('has links where addresses are printed, in lines and in cells of tables', async () => {
		const lines = ['- See https://club.example/a_b?c=1&copy;=2, or', 'write_to@club.example (any day)'];
		expect(await textOfExport(markdown, sourceOf([readingOf(lines)]))).toBe(
			'\\- See [https://club.example/a\\_b?c=1&amp;copy;=2](<https://club.example/a_b?c=1&amp;copy;=2>), or\n\n[write\\_to@club.example](<mailto:write_to@club.example>) (any day)\n',
		);
		const cells = await textOfExport(markdown, sourceOf([tableOf([['Web'], ['www.club.example']])]));
		expect(cells).toContain('| [www.club.example](<http://www.club.example/>) |');
	});

	it("takes no number, rule or quote at a line's beginning for a mark", async () => {
		const lines = ['1. Mai', '# 5', '- dash', '> quote', '===', '--', '+ plus', '0.35', '-7,90', '=== x'];
		const written = await textOfExport(markdown, sourceOf([readingOf(lines)]));
		expect(written.split('\n\n').map((line) => line.trim())).toEqual([
			'1\\. Mai',
			'\\# 5',
			'\\- dash',
			'\\> quote',
			'\\===',
			'\\--',
			'\\+ plus',
			'0.35',
			'-7,90',
			'=== x',
		]);
	});
});

describe('a web page', () => {
	it('has addresses as links, and marks and notes that lead to each other, with the text as it was', async () => {
		const page = readingOf([
			'It was found by lamplight.1 See www.club.example/a.',
			{ kind: 'footnote', lines: ['1 Or elsewhere.'] },
		]);
		const written = await textOfExport(html, sourceOf([page]));
		expect(written).toContain('lamplight.<sup><a id="mark-1-1" href="#note-1-1">1</a></sup> See');
		expect(written).toContain('<a href="http://www.club.example/a">www.club.example/a</a>.</p>');
		expect(written).toContain('<p class="footnote"><a id="note-1-1" href="#mark-1-1">1</a> Or elsewhere.</p>');
	});

	it('has a misread mark as it was read, in a word that leads to its note', async () => {
		const text = setBlock('paragraph', [
			setLine('the harbour had been made longer before that', { y: 400 }),
			setLine('as they found by lamplight?', { y: 460, raised: 'lamplight?' }),
		]);
		const note = setBlock('footnote', [setLine('1 Or elsewhere.', { y: 3000 })]);
		const written = await textOfExport(html, sourceOf([pageOf([text, note])]));
		expect(written).toContain('found by <a id="mark-1-1" href="#note-1-1">lamplight?</a></p>');
	});

	it('has the mark of a note instead of a sign that nobody writes after the end of a sentence', async () => {
		const text = setBlock('paragraph', [
			setLine('the harbour had been made longer before that', { y: 400 }),
			setLine('as they found by lamplight.?', { y: 460 }),
		]);
		const note = setBlock('footnote', [setLine('1 Or elsewhere.', { y: 3000 })]);
		const written = await textOfExport(html, sourceOf([pageOf([text, note])]));
		expect(written).toContain('lamplight.<sup><a id="mark-1-1" href="#note-1-1">1</a></sup></p>');
	});

	it('has a section for each page that was read, with its language', async () => {
		const written = await textOfExport(html, source);
		expect(written).toContain(
			'<section id="page-1" lang="en" dir="ltr">\n<h2 id="heading-1-1">A * title</h2>\n<p>broken &lt;word&gt;</p>',
		);
		expect(written).toContain('<ul>\n<li>one</li>\n<li>two</li>\n</ul>\n<ol>\n<li>one</li>');
		expect(written).toContain('<tr><td></td><td>d</td></tr>');
		expect(written).not.toContain('page-2');
	});
});

describe('hOCR', () => {
	it('has boxes, baselines and confidences', async () => {
		const written = await textOfExport(hocr, source);
		expect(written).toContain('ocr_page');
		expect(written).toMatch(
			/<span class="ocr_line" id="line_1_1" title="bbox 150 170 314 200; baseline 0.0000 0; x_size 30">/,
		);
		expect(written).toContain('title="bbox 150 170 170 200; x_wconf 90">A</span>');
		expect(written).toContain('ppageno 2');
	});
});

describe('ALTO', () => {
	it('parts a broken word as the standard asks', async () => {
		const written = await textOfExport(alto, source);
		expect(written).toMatch(/CONTENT="bro" WC="0.90" SUBS_TYPE="HypPart1" SUBS_CONTENT="broken"\/><HYP CONTENT="-"\/>/);
		expect(written).toMatch(/CONTENT="ken" WC="0.90" SUBS_TYPE="HypPart2" SUBS_CONTENT="broken"\/><SP /);
		expect(written).toContain('<Page ID="p2" PHYSICAL_IMG_NR="2"/>');
	});
});

describe('PAGE XML', () => {
	it('of one page is one file', async () => {
		const written = await textOfExport(pageXml, sourceOf([reading]), { madeAt: 0 });
		expect(written).toContain('<Created>1970-01-01T00:00:00Z</Created>');
		expect(written).toContain('<TextRegion id="r1" type="heading"><Coords points="150,170 314,170 314,200 150,200"/>');
		expect(written).toContain('<Unicode>ken &lt;word&gt;</Unicode>');
	});

	it('of several pages is a ZIP', async () => {
		expect((await textOfExport(pageXml, source)).slice(0, 2)).toBe('PK');
	});
});

describe('TSV', () => {
	it('has the rows and columns of tesseract', async () => {
		const rows = (await textOfExport(tsv, source))
			.trim()
			.split('\n')
			.map((row) => row.split('\t'));
		expect(rows.every((row) => row.length === 12 || (row.length === 11 && row[0] !== '5'))).toBe(true);
		expect(rows[0]!.at(-1)).toBe('text');
		expect(rows[1]).toEqual(['1', '1', '0', '0', '0', '0', '0', '0', '2480', '3508', '-1', '']);
		expect(rows[5]).toEqual(['5', '1', '1', '1', '1', '1', '150', '170', '20', '30', '90.00', 'A']);
	});
});

describe('JSON', () => {
	it('says its version and holds blocks, lines and words of the pages that were read', async () => {
		const written = JSON.parse(await textOfExport(json, source));
		expect(written).toMatchObject({ format: 'legible', version: 1, document: { name: 'page.png', pageCount: 3 } });
		expect(written.pages.map((page: { number: number }) => page.number)).toEqual([1, 3]);
		expect(written.pages[0].blocks[0]).toMatchObject({
			kind: 'heading',
			level: 2,
			lines: [{ words: [{ text: 'A', box: [150, 170, 170, 200], confidence: 90 }, { text: '*' }, { text: 'title' }] }],
		});
		expect(written.pages[1].blocks[0].grid).toEqual({ columns: [0, 200, 400], rows: [0, 50, 100] });
		expect(JSON.parse(await textOfExport(json, sourceOf([undefined]))).pages).toEqual([]);
	});
});

describe('a page of vertical lines', () => {
	const letters = (text: string, x: number, y: number) => {
		const words = [...text].map((letter, at) => ({
			text: letter,
			box: { x0: x, y0: y + at * 40, x1: x + 36, y1: y + (at + 1) * 40 },
			confidence: 90,
		}));
		const box = { x0: x, y0: y, x1: x + 36, y1: y + words.length * 40 };
		return { box, words, baseline: { x0: x + 4, y0: box.y0, x1: x + 4, y1: box.y1 } };
	};
	const headline = lineOf('渡し船', 500, 160);
	const vertical = sourceOf([
		readingOf([{ lines: [headline] }, { lines: [letters('港から島へ', 900, 300), letters('渡る船は', 830, 300)] }], {
			direction: 'vertical',
			languages: ['jpn'],
		}),
	]);

	it('says of its lines, and not of a headline over them, that they run down', async () => {
		const written = await textOfExport(alto, vertical);
		expect(written.match(/BASEDIRECTION="ttb"/g)).toHaveLength(2);
		expect((await textOfExport(pageXml, vertical)).match(/readingDirection="top-to-bottom"/g)).toHaveLength(2);
		expect(await textOfExport(hocr, vertical)).toContain('bbox 900 300 936 500; x_size 36');
	});

	it('has no spaces between its letters in any format', async () => {
		expect(await textOfExport(alto, vertical)).not.toContain('<SP ');
		expect(await textOfExport(hocr, vertical)).not.toMatch(/<\/span> <span class="ocrx_word"/);
	});
});
