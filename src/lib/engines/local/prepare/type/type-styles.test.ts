import { describe, expect, it } from 'vitest';
import { drawnWords, outOfFocus, type Drawn } from '../../testing/drawn-words.ts';
import { typeStyles } from './type-styles.ts';

const TEXT = 'near the harbour men have made a wall and those who live on the ridge have seen it there at noon';
const prose = (lines: number, how: Partial<Drawn> = {}): Drawn[][] =>
	Array.from({ length: lines }, (_, row) => {
		const words = TEXT.split(' ');
		return [...words.slice(row % 9), ...words].slice(0, 12).map((text) => ({ text, ...how }));
	});

/** Which words of a page are said to be bold or italic, by their places: "2.5b". */
function told(lines: Drawn[][], blur = 0): string[] {
	const { image, words } = drawnWords(lines);
	const styles = typeStyles(blur ? outOfFocus(image, blur) : image, [words]);
	return words.flatMap((line, row) =>
		line.flatMap((_, at) => {
			const { bold, italic } = styles.shift()!;
			return bold || italic ? [`${row}.${at}${bold ? 'b' : ''}${italic ? 'i' : ''}`] : [];
		}),
	);
}

/** The page with some words of one line set otherwise. */
function withWords(lines: Drawn[][], row: number, from: number, to: number, how: Partial<Drawn>): Drawn[][] {
	return lines.map((line, r) =>
		r === row ? line.map((word, at) => (at >= from && at < to ? { ...word, ...how } : word)) : line,
	);
}

describe('words on a page', () => {
	it('are bold where their strokes are thicker than most, italic where they lean, and both', () => {
		let page = prose(10);
		page = withWords(page, 2, 3, 6, { thick: 6.5 });
		page = withWords(page, 5, 5, 8, { slant: 0.2 });
		page = withWords(page, 7, 6, 8, { slant: 0.2, thick: 6.5 });
		const found = ['2.3b', '2.4b', '2.5b', '5.5i', '5.6i', '5.7i', '7.6bi', '7.7bi'];
		expect(told(page)).toEqual(found);
		// A little out of focus the edges lie where they lay.
		expect(told(page, 1)).toEqual(found);
	});

	it('are plain where all of them are thick, or all of them lean', () => {
		expect(told(prose(10, { thick: 6.5 }))).toEqual([]);
		expect(told(prose(10, { slant: 0.2 }))).toEqual([]);
	});

	it('are plain when their strokes are only a little thicker, or lean only a little', () => {
		expect(told(withWords(prose(10), 4, 2, 7, { thick: 4.6 }))).toEqual([]);
		expect(told(withWords(prose(10), 4, 2, 7, { slant: 0.06 }))).toEqual([]);
	});

	it('are not bold for being larger, nor for being capitals', () => {
		expect(told([...prose(10), ...prose(2, { size: 1.3, thick: 5.2 })])).toEqual([]);
		const capitals = ['HARBOUR', 'WALL', 'RIDGE', 'NOON'].map((text) => ({ text, thick: 4.5 }));
		expect(told([...prose(10), capitals])).toEqual([]);
	});

	it('are plain where part of the page is out of focus, whose strokes are all thicker', () => {
		const { image, words } = drawnWords(
			prose(20).map((line, row) => line.map((word) => ({ ...word, thick: row < 12 ? 4 : 5.4 }))),
		);
		const soft = outOfFocus(image, 2).data.subarray(12 * 80 * image.width + 40 * image.width);
		image.data.set(soft, image.data.length - soft.length);
		expect(typeStyles(image, [words]).filter(({ bold }) => bold)).toEqual([]);
	});

	it('say nothing where their letters are too small, too few or of a script without such strokes', () => {
		expect(told(withWords(prose(10, { size: 0.35, thick: 1.6 }), 2, 3, 6, { thick: 2.6 }))).toEqual([]);
		expect(told([[{ text: 'one' }, { text: 'bold', thick: 7 }, { text: 'word', slant: 0.2 }]])).toEqual([]);
		expect(told(withWords(prose(10), 2, 3, 6, { thick: 6.5, text: '漢字漢字' }))).toEqual([]);
	});

	it('go with their neighbours when they are too small to tell by themselves', () => {
		const page = withWords(prose(10), 1, 4, 7, { thick: 6.5 });
		page[1]![5] = { text: 'a', thick: 6.5 };
		expect(told(page)).toEqual(['1.4b', '1.5b', '1.6b']);
	});
});
