import { expect, it } from 'vitest';
import { companions } from './companions.ts';

const pairs = async (...names: string[]) => {
	const all = names.map((name) => ({ name }));
	const found = await companions(all, (one) => Promise.resolve(!one.name.includes('no-words')));
	return [...found].map(([page, words]) => `${page.name} < ${words.name}`);
};

it('pairs words with the page of the same name, however the two are written', async () => {
	expect(await pairs('a.png', 'a.hocr', 'b.PDF', 'B.alto.xml', 'c.jpg', 'c.jpg.html', 'd.tif', 'd.page.xml')).toEqual([
		'a.png < a.hocr',
		'b.PDF < B.alto.xml',
		'c.jpg < c.jpg.html',
		'd.tif < d.page.xml',
	]);
});

it('prefers the same folder, and takes another where that is the only one', async () => {
	expect(await pairs('x/a.png', 'y/a.png', 'y/a.xml')).toEqual(['y/a.png < y/a.xml']);
	expect(await pairs('images/0001.tif', 'alto/0001.xml')).toEqual(['images/0001.tif < alto/0001.xml']);
});

it('leaves alone what stands alone, what holds no words, and a second file for the same page', async () => {
	expect(await pairs('a.png', 'b.hocr')).toEqual([]);
	expect(await pairs('no-words.png', 'no-words.html')).toEqual([]);
	expect(await pairs('a.png', 'a.hocr', 'a.xml')).toEqual(['a.png < a.hocr']);
});
