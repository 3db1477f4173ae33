import { expect, test } from 'vitest';
import type { Edit } from '#lib/model/edit/edit.ts';
import { editsInWords } from './edits-in-words.ts';

const replaced = (...words: string[]): Edit => ({
	kind: 'rewrite',
	why: 'replaced',
	runs: words.map((word) => ({ words: [word], texts: ['idle'] })),
});

test('words replaced on several pages at once are told with the places on all of them', () => {
	const bare = (text: string) => text.replace(/[\u2068\u2069]/g, '');
	expect(bare(editsInWords([replaced('a', 'b'), replaced('c'), replaced('d', 'e')]))).toBe(
		'replaced by “idle” (5 places)',
	);
	expect(bare(editsInWords([replaced('a')]))).toBe('replaced by “idle”');
	expect(editsInWords([{ kind: 'accept', words: ['a'] }, replaced('b')])).toBe('checked a word');
});
