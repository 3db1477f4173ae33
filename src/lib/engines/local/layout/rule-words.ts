import { around, height, width } from '#lib/model/geometry.ts';
import type { Block, Line, Word } from '#lib/model/reading.ts';
import { lies, type Rules } from '#lib/model/table/rules.ts';

/** What a line down is read as when it stands alone, and at the edge of a word. */
const UPRIGHT = /^[|¦│┃‖\]\[Il1!ﬁ/\\(){}:;.,'‘’_—–-]{1,2}$/u;
const BEFORE = /^[|¦│┃‖\][]+(?=.)/u;
const BEHIND = /(?<=.)[|¦│┃‖\][]+$/u;
const FLAT = /^[_—–=~.-]+$/u;

/**
 * Takes out of the words what was read from the page's ruling lines: a mark that lies on one is none of the text, and a
 * word that two cells share is parted at the line. All in pixels of the same picture.
 */
export function ruleWords(blocks: Block[], { across, down }: Rules): Block[] {
	if (!across.length && !down.length) return blocks;
	return blocks.flatMap((block) => {
		const lines = block.lines.map(cleaned).filter((line) => line !== undefined);
		if (lines.every((line, index) => line === block.lines[index]) && lines.length === block.lines.length)
			return [block];
		return lines.length ? [{ ...block, lines, box: around(lines.map(({ box }) => box)) }] : [];
	});

	function cleaned(line: Line): Line | undefined {
		const words = line.words.flatMap(parted);
		if (words.length === line.words.length && words.every((word, index) => word === line.words[index])) return line;
		return words.length ? { ...line, words, box: around(words.map(({ box }) => box)) } : undefined;
	}

	function parted(word: Word): Word[] {
		const { box, text } = word;
		const tall = height(box);
		if (FLAT.test(text) && isFlat(word)) return [];
		const near = Math.max(2, 0.12 * tall);
		const on = down
			.map((rule) => ({ ...rule, at: lies(rule, (box.y0 + box.y1) / 2) }))
			.filter(
				({ at, from, to, pen }) =>
					at > box.x0 - near - pen &&
					at < box.x1 + near + pen &&
					Math.min(to, box.y1) - Math.max(from, box.y0) > 0.6 * tall,
			);
		if (!on.length) return [word];
		if (UPRIGHT.test(text) && width(box) < 0.75 * tall + on[0]!.pen && on.some(({ at, pen }) => covers(box, at, pen)))
			return [];
		const inside = on.filter(({ at }) => at > box.x0 + 0.3 * tall && at < box.x1 - 0.3 * tall);
		const [cut] = inside;
		const pieces = cut && /^(.*?[^|¦│┃‖])[|¦│┃‖]+([^|¦│┃‖].*)$/u.exec(text);
		if (pieces)
			return [
				...parted({ ...word, text: pieces[1]!, box: { ...box, x1: cut.at } }),
				...parted({ ...word, text: pieces[2]!, box: { ...box, x0: cut.at } }),
			];
		const left = on.some(({ at, pen }) => at < box.x0 + 0.3 * tall + pen);
		const right = on.some(({ at, pen }) => at > box.x1 - 0.3 * tall - pen);
		let said = text;
		if (left) said = said.replace(BEFORE, '');
		if (right) said = said.replace(BEHIND, '');
		return said === text ? [word] : [{ ...word, text: said }];
	}

	/** The line goes down through the middle of it, so that no letter can stand there. */
	function covers(box: Word['box'], at: number, pen: number) {
		const middle = (box.x0 + box.x1) / 2;
		return Math.abs(at - middle) <= Math.max(2, pen / 2 + 0.3 * width(box));
	}

	/** A dash that lies on a line across. */
	function isFlat({ box }: Word) {
		return across.some((rule) => {
			const { from, to, pen } = rule;
			const at = lies(rule, (box.x0 + box.x1) / 2);
			return (
				at > box.y0 - pen - 2 &&
				at < box.y1 + pen + 2 &&
				Math.min(to, box.x1) - Math.max(from, box.x0) > 0.7 * width(box)
			);
		});
	}
}
