import { expect, it } from 'vitest';
import type { Line } from '#lib/model/reading.ts';
import { textOfExport, sourceOf } from '../testing/export-of.ts';
import { all, docxOf } from '../testing/docx-of.ts';
import { lineOf, readingOf } from '../testing/reading-of.ts';
import { html } from './html.ts';
import { markdown } from './markdown.ts';

let y = 200;
/** A line further in by so many steps, below the one before. */
const at = (step: number, text: string): Line => lineOf(text, 150 + 90 * step, (y += 60));

const list = (...lines: Line[]) => ({ kind: 'list' as const, lines });

/** A contract's clauses within clauses, found in two blocks. */
const clauses = () => [
	list(
		at(0, '1. The Consultant shall give'),
		at(1, 'a. advice on suppliers;'),
		at(1, 'b. reports, which contain'),
		at(2, 'i. a summary;'),
		at(2, 'ii. a forecast;'),
		at(1, 'c. attendance.'),
		at(0, '2. The Client gives access to'),
		at(1, '◦ premises;'),
	),
	list(at(1, '• staff.')),
];

const htmlOf = async (...parts: Parameters<typeof readingOf>[0]) =>
	(await textOfExport(html, sourceOf([readingOf(parts)]))).split('<section')[1]!.replace(/\n/g, '');

it('lists stand within lists as on the page, and count as they did there', async () => {
	expect(await htmlOf(...clauses())).toContain(
		'<ol><li>The Consultant shall give<ol type="a"><li>advice on suppliers;</li><li>reports, which contain' +
			'<ol type="i"><li>a summary;</li><li>a forecast;</li></ol></li><li>attendance.</li></ol></li>' +
			'<li>The Client gives access to<ul><li>premises;</li><li>staff.</li></ul></li></ol>',
	);
	expect(await textOfExport(markdown, sourceOf([readingOf(clauses())]))).toBe(
		'1. The Consultant shall give\n   - a. advice on suppliers;\n   - b. reports, which contain\n     - i. a summary;\n' +
			'     - ii. a forecast;\n   - c. attendance.\n2. The Client gives access to\n   - premises;\n   - staff.\n',
	);
});

it('Word counts lists itself: each has its level, its kind of number and its first one', async () => {
	const files = await docxOf([readingOf([...clauses(), 'Text', list(at(0, '7. seven'), at(0, '8. eight'))])]);
	const document = files['document.xml']!;
	const numbers = all(document, /<w:numPr>(.*?)<\/w:numPr>/g).map((one) => all(one!, /w:val="(\d+)"/g).join('/'));
	expect(numbers).toEqual(['0/2', '1/3', '1/3', '2/4', '2/4', '1/3', '0/2', '1/1', '1/1', '0/5', '0/5']);
	expect(document).not.toMatch(/>(1|a|ii|7)\./);
	const level = (number: number, level: number) =>
		new RegExp(`w:abstractNumId="${number - 1}">.*?w:ilvl="${level}"><w:start w:val="(\\d+)"/><w:numFmt w:val="(\\w+)"`)
			.exec(files['numbering.xml']!)!
			.slice(1);
	expect([level(2, 0), level(3, 1), level(4, 2), level(5, 0)]).toEqual([
		['1', 'decimal'],
		['1', 'lowerLetter'],
		['1', 'lowerRoman'],
		['7', 'decimal'],
	]);
	// Steps of 90 px at 300 dpi.
	const indents = all(document, /<w:ind w:left="(\d+)"/g).map(Number);
	expect(indents[1]! - indents[0]!).toBeCloseTo(432, -2);
	expect(indents[3]! - indents[1]!).toBeCloseTo(432, -2);
});

it('numbers that do not count on stay as they are printed', async () => {
	const odd = list(at(0, '1. one'), at(0, '3. two'), at(0, '8. three'));
	expect(await htmlOf(odd)).toContain('<ul class="marked"><li>1. one</li><li>3. two</li><li>8. three</li></ul>');
	const document = (await docxOf([readingOf([odd])]))['document.xml']!;
	expect(document).not.toContain('<w:numPr>');
	expect(document).toContain('3.</w:t><w:tab/>');
});

it('marks in brackets are counted by Word, and stand as printed where the format cannot count so', async () => {
	const some = () => list(at(0, '(a) one'), at(0, '(b) two'));
	expect(await htmlOf(some())).toContain('<ul class="marked"><li>(a) one</li><li>(b) two</li></ul>');
	expect((await docxOf([readingOf([some()])]))['numbering.xml']).toContain('<w:lvlText w:val="(%1)"/>');
});

it('numbered paragraphs that count on are a list where their lines hang, and else stay paragraphs', async () => {
	const hanging = [
		{ lines: [at(0, '4. The fee is due'), at(1, 'within a month.')] },
		{ lines: [at(0, '5. Expenses.')] },
	];
	expect(await htmlOf(...hanging)).toContain(
		'<ol start="4"><li>The fee is due within a month.</li><li>Expenses.</li></ol>',
	);
	const flush = [{ lines: [at(0, '4. The fee is due'), at(0, 'within a month.')] }, { lines: [at(0, '6. Expenses.')] }];
	expect(await htmlOf(...flush)).not.toContain('<li>');
});

it('a list that goes on in the next column is no deeper there', async () => {
	const first = list(at(0, '• one'), at(0, '• two'));
	const next = list(lineOf('• three', 1300, 200), lineOf('• four', 1300, 260));
	expect(await htmlOf(first, next)).toContain('<ul><li>one</li><li>two</li><li>three</li><li>four</li></ul>');
});

it('the only thing of a list keeps its second line', async () => {
	expect(await htmlOf(list(at(0, '• a thing that is'), at(0.3, 'rather long')))).toContain(
		'<ul><li>a thing that is rather long</li></ul>',
	);
});
