import { expect, it } from 'vitest';
import { wordsOf, type TypeStyle } from '#lib/model/reading.ts';
import { madeReading } from '#lib/model/text/made-reading.ts';
import type { HeldPage } from '../prepare/preparer.ts';
import type { Found } from './read-page.ts';
import { withStyles } from './with-styles.ts';

const { blocks } = madeReading([['one two'], ['a picture'], ['three four', 'five']]);
blocks[1]!.kind = 'picture';
const found = (textual = true) => ({ blocks, unread: [], version: '5', prepared: { textual } }) as unknown as Found;

/** What is said of the page, where its words in order are set so; and how many words were asked about. */
async function told(styles: () => Promise<TypeStyle[] | undefined>, languages = ['eng'], textual = true) {
	let asked = 0;
	const held = {
		styles: (all: unknown[][][]) => {
			asked = all.flat(2).length;
			return styles();
		},
	} as unknown as HeldPage;
	const { blocks } = await withStyles(held, found(textual), languages);
	const set = [...wordsOf({ blocks })].filter(({ bold, italic }) => bold ?? italic);
	return { asked, set: set.map(({ text, bold, italic }) => `${text}:${bold ? 'b' : ''}${italic ? 'i' : ''}`) };
}

it('words of texts are set as was measured, in their order; those of pictures are not asked about', async () => {
	const styles: TypeStyle[] = [{}, { bold: true }, {}, { italic: true }, { bold: true, italic: true }];
	expect(await told(async () => styles)).toEqual({ asked: 5, set: ['two:b', 'four:i', 'five:bi'] });
});

it('a page of Gothic type, or of no text, is not asked about', async () => {
	const all = async () => Array<TypeStyle>(5).fill({ bold: true });
	expect(await told(all, ['frk'])).toEqual({ asked: 0, set: [] });
	expect(await told(all, ['eng'], false)).toEqual({ asked: 0, set: [] });
});

it('a page that is not kept any more, or on which measuring fails, is read as it was', async () => {
	expect((await told(async () => undefined)).set).toEqual([]);
	expect((await told(() => Promise.reject(new Error('ended')))).set).toEqual([]);
});
