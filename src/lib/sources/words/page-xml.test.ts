import { expect, it } from 'vitest';
import { textOf } from '#lib/model/text/text.ts';
import { readPageXml } from './page-xml.ts';

const page = (inside: string) =>
	`<?xml version="1.0"?><PcGts xmlns="http://schema.primaresearch.org/PAGE/gts/pagecontent/2019-07-15"><Page imageFilename="a.tif" imageWidth="900" imageHeight="1200">${inside}</Page></PcGts>`;

it('reads words with the boxes round their outlines, and the first of several texts', () => {
	const [read] = readPageXml(
		page(`<TextRegion id="r"><Coords points="10,10 200,12 200,90 10,90"/><TextLine id="l"><Coords points="10,10 200,12 200,50 10,50"/><Baseline points="10,45 200,46"/>
			<Word id="w"><Coords points="10,10 90,10 90,50 10,50"/><TextEquiv conf="0.75"><Unicode>One</Unicode></TextEquiv><TextEquiv><Unicode>0ne</Unicode></TextEquiv></Word>
			<Word id="v"><Coords points="100,10 200,10 200,50 100,50"/><TextEquiv><Unicode>two</Unicode></TextEquiv></Word>
			<TextEquiv><Unicode>One two</Unicode></TextEquiv></TextLine><TextEquiv><Unicode>One two</Unicode></TextEquiv></TextRegion>`),
	);
	expect([read?.width, read?.height]).toEqual([900, 1200]);
	expect(read?.blocks).toHaveLength(1);
	expect(read?.blocks[0]?.box).toEqual({ x0: 10, y0: 10, x1: 200, y1: 90 });
	expect(read?.blocks[0]?.lines[0]).toEqual({
		box: { x0: 10, y0: 10, x1: 200, y1: 50 },
		baseline: { x0: 10, y0: 45, x1: 200, y1: 46 },
		words: [
			{ text: 'One', box: { x0: 10, y0: 10, x1: 90, y1: 50 }, confidence: 75 },
			{ text: 'two', box: { x0: 100, y0: 10, x1: 200, y1: 50 }, confidence: 100 },
		],
	});
});

it('cuts a line into words where only the line is written, as handwriting readers do', () => {
	const [read] = readPageXml(
		page(
			'<TextRegion><TextLine><Coords points="0,0 100,0 100,10 0,10"/><TextEquiv><Unicode>three short words</Unicode></TextEquiv></TextLine></TextRegion>',
		),
	);
	expect(textOf(read!)).toBe('three short words');
	expect(read?.blocks[0]?.lines[0]?.words.map(({ box }) => Math.round(box.x0))).toEqual([0, 35, 71]);
});
