import type { Block } from '#lib/model/reading.ts';

const WIDE: Record<string, string> = { ',': '，', ';': '；', ':': '：', '?': '？', '!': '！' };
const NARROW = /(?<=\p{Script=Han})[,;:?!](?=\p{Script=Han}|$)/gu;
const ALONE = /^[,;:?!]$/u;
const HAN = /\p{Script=Han}$/u;

/** Chinese with the signs of its own script: the data gives a comma between two of its letters as that of Latin ones. */
export function fullWidth(blocks: Block[], languages: readonly string[]): Block[] {
	if (!languages.some((code) => code.startsWith('chi_'))) return blocks;
	return blocks.map((block) => ({
		...block,
		lines: block.lines.map((line) => ({
			...line,
			words: line.words.map((word, at) => {
				const isWide = ALONE.test(word.text) && HAN.test(line.words[at - 1]?.text ?? '');
				const text = isWide ? WIDE[word.text]! : word.text.replace(NARROW, (sign) => WIDE[sign]!);
				return text === word.text ? word : { ...word, text };
			}),
		})),
	}));
}
