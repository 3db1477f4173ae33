import { describe, expect, it } from 'vitest';
import type { Block } from '#lib/model/reading.ts';
import { all, docxOf, saidIn } from '../testing/docx-of.ts';
import { readingOf } from '../testing/reading-of.ts';
import { tableOf } from '../testing/table-of.ts';
import { askew, pageOf, setBlock, setLine, setProse } from '../testing/typeset.ts';
import { SANS, TYPEWRITER } from './type-size.ts';

const prose = () => setProse(8, { y: 400, width: 2080 });

describe('the look of a Word document', () => {
	it('has the font and the size that the words were measured in', async () => {
		for (const [font, name] of [
			[undefined, 'Times New Roman'],
			[SANS, 'Arial'],
			[TYPEWRITER, 'Courier New'],
		] as const) {
			const block = setProse(20, { y: 400, width: 2080, size: (11 / 72) * 300, ...(font && { font }) });
			const { 'styles.xml': styles } = await docxOf([pageOf([block])]);
			expect(styles).toMatch(new RegExp(`<w:rPrDefault><w:rPr><w:rFonts w:ascii="${name}"[^>]*/><w:sz w:val="22"/>`));
		}
	});

	it('has headings as large as they were printed, and lines as far apart', async () => {
		const large = setBlock('heading', [setLine('The Dunes of the Coast', { y: 300, size: (20 / 72) * 300 })], {
			level: 1,
		});
		const text = setProse(20, { y: 500, width: 2080, pitch: 60 });
		const { 'styles.xml': styles } = await docxOf([pageOf([large, text])]);
		expect(/styleId="Heading1">.*?<w:sz w:val="(\d+)"/.exec(styles!)?.[1]).toBe('40');
		// 60 px are 14.4 points; Times at 10 points is 11.49 high.
		expect(/<w:pPrDefault>.*?w:line="(\d+)"/.exec(styles!)?.[1]).toBe(String(Math.round((14.4 / 11.49) * 240)));
	});

	it('has the sizes that a file says, beside scanned pages and however tall the boxes of its words are', async () => {
		const size = (11.5 / 72) * 300;
		const scanned = setProse(20, { y: 400, width: 2080, size });
		/** as a PDF says it: boxes from the font's ascent to its descent */
		const said = (block: Block, points: number): Block => ({
			...block,
			lines: block.lines.map((line) => ({
				...line,
				words: line.words.map((word) => {
					const px = (points / 72) * 300;
					const foot = line.baseline?.y0 ?? word.box.y1;
					return { ...word, size: px, box: { ...word.box, y0: foot - 1.07 * px, y1: foot + 0.29 * px } };
				}),
			})),
		});
		const title = setLine('The Dunes of the Coast', { y: 300, size: (24 / 72) * 300 });
		const heading = said(setBlock('heading', [title], { level: 1 }), 24);
		const born = pageOf([heading, said(setProse(20, { y: 500, width: 2080, size }), 11.5)]);
		const { 'styles.xml': styles, 'document.xml': body } = await docxOf([born, pageOf([scanned])]);
		expect(/styleId="Heading1">.*?<w:sz w:val="(\d+)"/.exec(styles!)?.[1]).toBe('48');
		expect(/<w:rPrDefault>.*?<w:sz w:val="(\d+)"/.exec(styles!)?.[1]).toBe('23');
		expect(body).not.toContain('<w:sz ');
	});

	it('has square letters as large as the room that each takes in its line, however tall their boxes are', async () => {
		const squares = (text: string, y: number, size: number) => {
			const words = [...text].map((letter, at) => {
				const [x0, tall] = [200 + at * size, size * (at % 3 ? 0.7 : 1.4)];
				return { text: letter, confidence: 90, box: { x0, y0: y - tall, x1: x0 + size, y1: y } };
			});
			return { words, box: { x0: 200, y0: y - size, x1: 200 + text.length * size, y1: y } };
		};
		// 11 and 18 points at 300 dpi.
		const text = [0, 1, 2].map((at) =>
			squares('当館は平日の午前九時から午後八時まで開館しています', 600 + at * 80, 45.8),
		);
		const call = squares('お問い合わせは電話まで', 1000, 45.8);
		const figures = {
			text: '03-1234-5678',
			confidence: 90,
			box: { ...call.words[0]!.box, x0: 704, x1: 704 + 12 * 25 },
		};
		const withFigures = { words: [...call.words, figures], box: { ...call.box, x1: figures.box.x1 } };
		const page = pageOf([
			setBlock('heading', [squares('図書館利用の案内', 400, 75)], { level: 1 }),
			setBlock('paragraph', text),
			// Figures are half as wide.
			setBlock('paragraph', [withFigures]),
		]);
		const { 'styles.xml': styles, 'document.xml': body } = await docxOf([page]);
		expect(/<w:rPrDefault>.*?<w:sz w:val="(\d+)"/.exec(styles!)?.[1]).toBe('22');
		expect(/styleId="Heading1">.*?<w:sz w:val="(\d+)"/.exec(styles!)?.[1]).toBe('36');
		expect(body).not.toContain('<w:sz ');
	});

	it('has the font of its tables where there is little other text', async () => {
		const rows = Array.from({ length: 6 }, (_, at) => setLine('several brackets and washers', { y: 400 + at * 70 }));
		const grid = { columns: [190, 1200], rows: [340, 410, 480, 550, 620, 690, 760] };
		const { 'styles.xml': styles } = await docxOf([pageOf([setBlock('table', rows, { grid })])]);
		expect(styles).toContain('w:ascii="Times New Roman"');
	});

	it('has titles in the middle, dates at the right, justified text with its first line set in, and room between', async () => {
		const { 'document.xml': body, 'styles.xml': styles } = await docxOf([
			pageOf([
				setBlock('paragraph', [setLine('Oldbridge in May', { y: 300, x: 1980, width: 300 })]),
				setBlock('heading', [setLine('Notice of Meeting', { y: 600, x: 1090 })], { level: 2 }),
				setProse(12, { y: 800, width: 2080, indent: 80 }),
				setProse(12, { y: 1600, width: 2080 }),
			]),
		]);
		const formats = all(body!, /<w:p><w:pPr>(.*?)<\/w:pPr>/g);
		expect(formats[0]).toContain('<w:jc w:val="right"/>');
		expect(formats[1]).toMatch(/<w:pStyle w:val="Heading2"\/><w:spacing w:before="1\d\d\d"\/><w:jc w:val="center"\/>/);
		expect(formats[2]).toMatch(/<w:ind w:firstLine="3[68]0"\/>/);
		expect(formats[3]).toMatch(/^<w:spacing w:before="\d+"\/>$/);
		expect(styles).toContain(
			'w:styleId="Normal"><w:name w:val="Normal"/><w:qFormat/><w:pPr><w:jc w:val="both"/></w:pPr>',
		);
	});

	it('has text that is set double beside text that is not', async () => {
		const wide = setProse(20, { y: 400, width: 2080, pitch: 100 });
		const close = setProse(6, { y: 2600, width: 2080, pitch: 50 });
		const { 'document.xml': body, 'styles.xml': styles } = await docxOf([pageOf([wide, close])]);
		const usual = Number(/<w:pPrDefault>.*?w:line="(\d+)"/.exec(styles!)?.[1]);
		const own = all(body!, /<w:spacing[^>]* w:line="(\d+)" w:lineRule="auto"\/>/g);
		expect(own).toHaveLength(1);
		expect(usual / Number(own[0])).toBeCloseTo(2, 1);
	});

	it('does not stretch lines that end for a reason', async () => {
		const address = setBlock(
			'paragraph',
			['Hannah Weaver', '14 Mill Lane'].map((line, at) => setLine(line, { y: 400 + at * 50 })),
		);
		const { 'document.xml': body } = await docxOf([pageOf([address, setProse(20, { y: 700, width: 2080 })])]);
		expect(/<w:p><w:pPr>(.*?)<\/w:pPr>.*?Hannah Weaver<\/w:t><w:br\/>/.exec(body!)?.[1]).toContain(
			'<w:jc w:val="left"/>',
		);
	});

	it('has the margins of the page, also where a narrow column of text leaves half of it free', async () => {
		const { 'document.xml': body } = await docxOf([pageOf([setProse(60, { y: 400, x: 240, width: 900 })])]);
		const [, right, left] = /<w:pgMar w:top="\d+" w:right="(\d+)" w:bottom="\d+" w:left="(\d+)"/
			.exec(body!)!
			.map(Number);
		expect(left).toBe((240 / 300) * 1440);
		expect(Math.abs(right! - ((2480 - 1140) / 300) * 1440)).toBeLessThan(20);
	});

	it('lies as straight where the page was laid askew', async () => {
		const [above, below] = [setProse(12, { y: 600, width: 2080, indent: 80 }), setProse(12, { y: 2400, width: 2080 })];
		const formats = async (blocks: Block[]) => {
			const { 'document.xml': body } = await docxOf([pageOf(blocks)]);
			return [
				...all(body!, /<w:ind ([^>]*)\/>/g),
				...all(body!, /<w:pgMar [^>]*w:left="(\d+)"/g).map((left) => String(Math.round(Number(left) / 20))),
			];
		};
		const straight = await formats([above, below]);
		expect(straight).toHaveLength(2);
		expect(await formats(askew([above, below], 2))).toEqual(straight);
	});

	it('has tables as wide as they are on the page', async () => {
		const { 'document.xml': body } = await docxOf([
			tableOf([
				['Article', 'Price'],
				['Bolts', '120'],
			]),
		]);
		// Two columns of 200 px at 300 dpi.
		expect(all(body!, /<w:gridCol w:w="(\d+)"\/>/g)).toEqual(['960', '960']);
	});

	it('has columns of tables as wide as their text needs in Word, where lines lie close round it', async () => {
		const words = ['Krankenkasse', '21'].map((text, at) => setLine(text, { x: at ? 600 : 200, y: 400 }));
		const wide = words[0]!.box.x1 - words[0]!.box.x0;
		const columns = [200, words[0]!.box.x1 + 4, 1200];
		const table = setBlock('table', words, { grid: { columns, rows: [360, 420] } });
		const { 'document.xml': body } = await docxOf([pageOf([table, prose()])]);
		const [first, second] = all(body!, /<w:gridCol w:w="(\d+)"\/>/g).map(Number);
		// Word leaves 115 at each side.
		expect(first).toBeGreaterThan((wide / 300) * 1440 + 230);
		expect(second).toBe(Math.round(((1200 - columns[1]!) / 300) * 1440));
	});

	it('has no lines so near that their letters touch', async () => {
		const near = setBlock(
			'paragraph',
			[420, 466].map((y) => setLine('A title in Large Letters', { y, size: 70 })),
		);
		const { 'document.xml': body } = await docxOf([pageOf([near, setProse(10, { y: 700, width: 2080 })])]);
		const lines = all(body!, /w:line="(\d+)" w:lineRule="auto"/g).map(Number);
		expect(lines).toEqual([204]);
	});

	it('has addresses as links that lead where they say', async () => {
		const { 'document.xml': body, '_rels/document.xml.rels': relations } = await docxOf([
			readingOf(['See www.club.example/a or write to office@club.example today.']),
		]);
		expect(saidIn(body!)).toEqual(['See www.club.example/a or write to office@club.example today.']);
		expect(all(body!, /<w:hyperlink r:id="\w+">(?:<w:r>.*?<w:t[^>]*>)(.*?)<\/w:t>/g)).toEqual([
			'www.club.example/a',
			'office@club.example',
		]);
		expect(all(relations!, /Type="[^"]*hyperlink" Target="([^"]+)" TargetMode="External"/g)).toEqual([
			'http://www.club.example/a',
			'mailto:office@club.example',
		]);
	});

	it('turns a page that was read lying so that its sheet stands as its text does', async () => {
		const { 'document.xml': body } = await docxOf([pageOf([prose()], { turn: 90 })]);
		expect(body).toContain('<w:pgSz w:w="16838" w:h="11904" w:orient="landscape"/>');
	});
});
