import { describe, expect, it } from 'vitest';
import { all, docxOf, saidIn } from '../testing/docx-of.ts';
import { pageOf, setBlock, setLine, setProse } from '../testing/typeset.ts';

const prose = (y: number) => setProse(8, { y, width: 2080 });

describe('notes in a Word document', () => {
	const note = (mark: string, y: number) => setLine(`${mark} See the report of the office.`, { y, size: 30 });
	const text = (y: number, last: string, raised?: string) =>
		setBlock('paragraph', [
			...prose(y).lines.slice(0, 5),
			setLine(`the report says ${last}`, { y: y + 300, ...(raised && { raised }) }),
		]);

	it('are real ones where the mark is found, counted by Word as they were printed', async () => {
		const pages = [1, 3].map((first) =>
			pageOf([
				text(400, `lamplight.${first}`),
				text(1000, `morning.${first + 1}`),
				setBlock('footnote', [note(String(first), 3000), note(String(first + 1), 3050)]),
			]),
		);
		const { 'document.xml': body, 'footnotes.xml': notes } = await docxOf(pages);
		expect(saidIn(body!).map((said) => said.slice(-11))).toEqual([
			'lamplight.^',
			' morning.^'.padStart(11, 's'),
			'lamplight.^',
			's morning.^',
		]);
		expect(all(notes!, /<w:footnoteRef\/>/g)).toHaveLength(4);
		expect(saidIn(notes!).slice(2)).toEqual(Array(4).fill(' See the report of the office.'));
		expect(body).not.toContain('customMarkFollows');
	});

	it('keep their own marks where these are stars, or numbers that begin anew', async () => {
		const page = (mark: string) => pageOf([text(400, `lamplight.${mark}`), setBlock('footnote', [note(mark, 3000)])]);
		const { 'document.xml': body, 'footnotes.xml': notes } = await docxOf([page('*'), page('1'), page('1')]);
		expect(saidIn(body!).map((said) => said.at(-1))).toEqual(['*', '^', '1']);
		expect(saidIn(notes!).slice(2)).toEqual([
			'* See the report of the office.',
			' See the report of the office.',
			'1 See the report of the office.',
		]);
	});

	it('are found by something small that stands higher than letters, however it was read', async () => {
		const page = pageOf([
			text(400, 'lamplight?', 'lamplight?'),
			text(1000, 'morning.', 'morning.'),
			setBlock('footnote', [note('1', 3000), note('2', 3050)]),
		]);
		const { 'document.xml': body } = await docxOf([page]);
		expect(saidIn(body!).map((said) => said.slice(-9))).toEqual(['mplight?^', 'morning.^']);
	});

	it('are found where their own marks were misread, too, and count on', async () => {
		/** small print below the text, with a raised sign before each note */
		const disguised = (signs: string[]) => {
			const lines = signs.map((sign, at) => {
				const line = note(sign, 3000 + 50 * at);
				const [first] = line.words;
				first!.box = { ...first!.box, x1: first!.box.x0 + 8, y0: line.baseline!.y0 - 26, y1: line.baseline!.y0 - 12 };
				return line;
			});
			return setBlock('paragraph', lines);
		};
		const pages = [
			pageOf([text(400, 'lamplight.!'), text(1000, 'morning.?'), disguised(['!', '?'])]),
			pageOf([text(400, 'lamplight.>'), disguised(['?'])]),
		];
		const { 'document.xml': body, 'footnotes.xml': notes } = await docxOf(pages);
		expect(saidIn(body!).map((said) => said.slice(-9))).toEqual(['mplight.^', ' morning.^'.slice(-9), 'mplight.^']);
		expect(saidIn(notes!).slice(2)).toEqual(Array(3).fill(' See the report of the office.'));
		expect(notes).not.toContain('customMark');
		// As large as the text, or without anything that speaks of it, it is text.
		const plain = pageOf([text(400, 'lamplight.'), disguised(['!'])]);
		expect((await docxOf([plain]))['footnotes.xml']).toBeUndefined();
	});

	it('stay in the text where nothing speaks of them, or two things do', async () => {
		for (const last of ['nothing', 'No.1']) {
			const parts = await docxOf([pageOf([text(400, last), setBlock('footnote', [note('1', 3000)])])]);
			expect(parts['footnotes.xml']).toBeUndefined();
			expect(saidIn(parts['document.xml']!).at(-1)).toBe('1 See the report of the office.');
		}
		const twice = pageOf([text(400, 'lamplight.1'), text(1000, 'morning.1'), setBlock('footnote', [note('1', 3000)])]);
		expect((await docxOf([twice]))['footnotes.xml']).toBeUndefined();
	});
});
