import { expect, it } from 'vitest';
import { textOf } from '#lib/model/text/text.ts';
import { readAlto } from './alto.ts';

const page = (inside: string, more = '') =>
	`<?xml version="1.0" encoding="UTF-8"?><alto:alto xmlns:alto="http://www.loc.gov/standards/alto/ns-v3#"><alto:Layout><alto:Page PHYSICAL_IMG_NR="7" WIDTH="1000" HEIGHT="1400" ${more}><alto:PrintSpace>${inside}</alto:PrintSpace></alto:Page></alto:Layout></alto:alto>`;

it('reads blocks, lines and words with their places, certainties, hyphens and entities', () => {
	const [read] = readAlto(
		page(
			`<alto:TextBlock HPOS="10" VPOS="20" WIDTH="300" HEIGHT="90"><alto:TextLine HPOS="10" VPOS="20" WIDTH="300" HEIGHT="40" BASELINE="55">
			<alto:String CONTENT="A &amp; B" HPOS="10" VPOS="20" WIDTH="80" HEIGHT="40" WC="0.5"/><alto:SP/>
			<alto:String CONTENT="hyphen" HPOS="100" VPOS="20" WIDTH="90" HEIGHT="40"/><alto:HYP CONTENT="-"/></alto:TextLine></alto:TextBlock>`,
		),
	);
	expect(read).toMatchObject({ number: 7, width: 1000, height: 1400 });
	expect(read?.blocks[0]?.lines[0]).toEqual({
		box: { x0: 10, y0: 20, x1: 310, y1: 60 },
		baseline: { x0: 10, y0: 55, x1: 310, y1: 55 },
		hyphenated: true,
		words: [
			{ text: 'A & B', box: { x0: 10, y0: 20, x1: 90, y1: 60 }, confidence: 50 },
			{ text: 'hyphen-', box: { x0: 100, y0: 20, x1: 190, y1: 60 }, confidence: 100 },
		],
	});
});

it('takes what is bold or leans from the word, or from the styles that it refers to', () => {
	const styles = '<Styles><TextStyle ID="F1" FONTSIZE="9"/><TextStyle ID="F2" FONTSIZE="9" FONTSTYLE="bold"/></Styles>';
	const word = (more: string) => `<String CONTENT="x" HPOS="1" VPOS="1" WIDTH="9" HEIGHT="9" ${more}/>`;
	const words = [
		'STYLE="bold italics"',
		'STYLEREFS="F1 F2"',
		'STYLEREFS="F1" STYLE="italics"',
		'STYLE="underline"',
		'',
	];
	const [read] = readAlto(
		`<alto>${styles}<Layout><Page WIDTH="99" HEIGHT="99"><PrintSpace><TextBlock><TextLine>${words.map(word).join('')}</TextLine></TextBlock></PrintSpace></Page></Layout></alto>`,
	);
	expect(read?.blocks[0]?.lines[0]?.words.map(({ bold, italic }) => [bold, italic])).toEqual([
		[true, true],
		[true, undefined],
		[undefined, true],
		[undefined, undefined],
		[undefined, undefined],
	]);
});

it('makes up places that are missing, and leaves empty blocks out', () => {
	const [read] = readAlto(
		page(
			'<alto:TextBlock/><alto:TextBlock><alto:TextLine HPOS="0" VPOS="0" WIDTH="110" HEIGHT="10"><alto:String CONTENT="two"/><alto:String CONTENT="words"/></alto:TextLine></alto:TextBlock>',
		),
	);
	expect(read?.blocks).toHaveLength(1);
	expect(textOf(read!)).toBe('two words');
	const [first, second] = read!.blocks[0]!.lines[0]!.words;
	expect(first!.box.x1).toBeLessThan(second!.box.x0);
});

it('is through with hostile text at once, and expands nothing that it declares', () => {
	const bomb = `<?xml version="1.0"?><!DOCTYPE a [<!ENTITY a "aaaaaaaaaa">${'b'.repeat(10)}<!ENTITY b "&a;&a;">]>`;
	const read = readAlto(
		bomb + page('<alto:TextBlock><alto:TextLine><alto:String CONTENT="&b;"/></alto:TextLine></alto:TextBlock>'),
	);
	expect(textOf(read[0]!)).toBe('&b;');
	expect(textOf(readAlto(page('<alto:TextBlock>'.repeat(100_000)) + '<'.repeat(200_000))[0]!)).toBe('');
});
