import { describe, expect, it } from 'vitest';
import { docxOf } from '../testing/docx-of.ts';
import { lineOf, readingOf } from '../testing/reading-of.ts';
import { tableOf } from '../testing/table-of.ts';

const MANY = '*';

/**
 * The children that each element may have, in the order that is laid down (ECMA-376, parts 1 and 4: wml.xsd, the sequences of
 * CT_PPr, CT_SectPr …). Word calls a file damaged that has another; LibreOffice opens it. `MANY`: any number of these, in any order.
 */
const ORDER: Record<string, string> = {
	'w:document': 'w:body',
	'w:body': 'w:p|w:tbl* w:sectPr',
	'w:p': 'w:pPr w:r|w:hyperlink|w:fldSimple*',
	'w:pPr':
		'w:pStyle w:keepNext w:keepLines w:pageBreakBefore w:framePr w:widowControl w:numPr w:suppressLineNumbers w:pBdr w:shd w:tabs w:suppressAutoHyphens w:kinsoku w:wordWrap w:overflowPunct w:topLinePunct w:autoSpaceDE w:autoSpaceDN w:bidi w:adjustRightInd w:snapToGrid w:spacing w:ind w:contextualSpacing w:mirrorIndents w:suppressOverlap w:jc w:textDirection w:textAlignment w:textboxTightWrap w:outlineLvl w:divId w:cnfStyle w:rPr w:sectPr w:pPrChange',
	'w:numPr': 'w:ilvl w:numId',
	'w:tabs': 'w:tab*',
	'w:rPr':
		'w:rStyle w:rFonts w:b w:bCs w:i w:iCs w:caps w:smallCaps w:strike w:dstrike w:outline w:shadow w:emboss w:imprint w:noProof w:snapToGrid w:vanish w:webHidden w:color w:spacing w:w w:kern w:position w:sz w:szCs w:highlight w:u w:effect w:bdr w:shd w:fitText w:vertAlign w:rtl w:cs w:em w:lang w:eastAsianLayout w:specVanish w:oMath',
	'w:r': 'w:rPr w:t|w:br|w:tab|w:drawing|w:footnoteReference|w:footnoteRef|w:separator|w:continuationSeparator*',
	'w:hyperlink': 'w:r*',
	'w:fldSimple': 'w:r*',
	'w:sectPr':
		'w:headerReference|w:footerReference* w:footnotePr w:endnotePr w:type w:pgSz w:pgMar w:paperSrc w:pgBorders w:lnNumType w:pgNumType w:cols w:formProt w:vAlign w:noEndnote w:titlePg w:textDirection w:bidi w:rtlGutter w:docGrid w:printerSettings',
	'w:cols': 'w:col*',
	'w:tbl': 'w:tblPr w:tblGrid w:tr*',
	'w:tblPr':
		'w:tblStyle w:tblpPr w:tblOverlap w:bidiVisual w:tblStyleRowBandSize w:tblStyleColBandSize w:tblW w:jc w:tblCellSpacing w:tblInd w:tblBorders w:shd w:tblLayout w:tblCellMar w:tblLook',
	'w:tblBorders': 'w:top w:left w:start w:bottom w:right w:end w:insideH w:insideV',
	'w:tblCellMar': 'w:top w:left w:start w:bottom w:right w:end',
	'w:tblGrid': 'w:gridCol*',
	'w:tr': 'w:tblPrEx w:trPr w:tc*',
	'w:trPr': 'w:cantSplit|w:trHeight|w:tblHeader*',
	'w:tc': 'w:tcPr w:p|w:tbl* w:p',
	'w:tcPr':
		'w:cnfStyle w:tcW w:gridSpan w:hMerge w:vMerge w:tcBorders w:shd w:noWrap w:tcMar w:textDirection w:tcFitText w:vAlign w:hideMark',
	'w:hdr': 'w:p*',
	'w:ftr': 'w:p*',
	'w:footnotes': 'w:footnote*',
	'w:footnote': 'w:p*',
	'w:styles': 'w:docDefaults w:latentStyles w:style*',
	'w:docDefaults': 'w:rPrDefault w:pPrDefault',
	'w:rPrDefault': 'w:rPr',
	'w:pPrDefault': 'w:pPr',
	'w:style':
		'w:name w:aliases w:basedOn w:next w:link w:autoRedefine w:hidden w:uiPriority w:semiHidden w:unhideWhenUsed w:qFormat w:locked w:personal w:rsid w:pPr w:rPr w:tblPr w:trPr w:tcPr w:tblStylePr*',
	'w:numbering': 'w:numPicBullet* w:abstractNum* w:num*',
	'w:abstractNum': 'w:nsid w:multiLevelType w:tmpl w:name w:styleLink w:numStyleLink w:lvl*',
	'w:lvl':
		'w:start w:numFmt w:lvlRestart w:pStyle w:isLgl w:suff w:lvlText w:lvlPicBulletId w:legacy w:lvlJc w:pPr w:rPr',
	'w:num': 'w:abstractNumId w:lvlOverride*',
	// Of the hundred settings those round the ones that are written.
	'w:settings':
		'w:zoom w:mirrorMargins w:defaultTabStop w:autoHyphenation w:consecutiveHyphenLimit w:evenAndOddHeaders w:characterSpacingControl w:footnotePr w:endnotePr w:compat w:rsids w:themeFontLang',
	'w:footnotePr': 'w:pos w:numFmt w:numStart w:numRestart w:footnote*',
	'w:compat': 'w:compatSetting*',
	'w:drawing': 'wp:inline',
	'wp:inline': 'wp:extent wp:effectExtent wp:docPr wp:cNvGraphicFramePr a:graphic',
	'a:graphic': 'a:graphicData',
	'a:graphicData': 'pic:pic',
	'pic:pic': 'pic:nvPicPr pic:blipFill pic:spPr',
	'pic:nvPicPr': 'pic:cNvPr pic:cNvPicPr',
	'pic:blipFill': 'a:blip a:srcRect a:stretch',
	'a:stretch': 'a:fillRect',
	'pic:spPr': 'a:xfrm a:prstGeom',
	'a:xfrm': 'a:off a:ext',
	'a:prstGeom': 'a:avLst',
};

/** Elements whose children are not as they should be, with these; elements that nothing is known of. */
function wrongIn(xml: string): string[] {
	const wrong: string[] = [];
	const open: { name: string; children: string[] }[] = [{ name: '', children: [] }];
	const close = () => {
		const { name, children } = open.pop()!;
		if (!children.length) return;
		const order = ORDER[name];
		if (!order) wrong.push(`${name}: nobody knows what may stand in it`);
		else {
			const pattern = order
				.split(' ')
				.map((one) => (one.endsWith(MANY) ? `(?:(?:${one.slice(0, -1)}) )*` : `(?:${one} )?`))
				.join('');
			if (!new RegExp(`^${pattern}$`).test(children.map((child) => `${child} `).join('')))
				wrong.push(`${name}: ${children.join(' ')}`);
		}
	};
	for (const [, end, name, empty] of xml.matchAll(/<(\/?)([a-z]+:[A-Za-z]+)[^>]*?(\/?)>/g)) {
		if (end) close();
		else {
			open.at(-1)!.children.push(name!);
			if (!empty) open.push({ name: name!, children: [] });
		}
	}
	return wrong;
}

const column = (name: string, x: number, y: number) =>
	Array.from({ length: 8 }, (_, at) => lineOf(`${name} goes on and on to ${at}`, x, y + at * 60));
const block = (
	kind: 'paragraph' | 'heading' | 'header' | 'footer' | 'footnote',
	lines: ReturnType<typeof lineOf>[],
) => ({
	kind,
	lines,
	box: {
		x0: Math.min(...lines.map(({ box }) => box.x0)),
		y0: Math.min(...lines.map(({ box }) => box.y0)),
		x1: Math.max(...lines.map(({ box }) => box.x1)),
		y1: Math.max(...lines.map(({ box }) => box.y1)),
	},
});

/** A page with one of everything that a Word document can have. */
const page = (number: number) => {
	const table = tableOf([
		['Article', 'Price'],
		['Bolts of steel', '120'],
	]).blocks[0]!;
	const small = tableOf([
		['Tax', '1'],
		['Sum', '12'],
	]).blocks[0]!;
	for (const { box, words } of small.lines)
		for (const one of [box, ...words.map((word) => word.box)]) {
			one.x0 += 1700;
			one.x1 += 1700;
			one.y0 += 2080;
			one.y1 += 2080;
		}
	small.grid = { columns: [1800, 2000, 2200], rows: [2180, 2230, 2280] };
	table.grid!.joined = [{ row: 1, column: 0, rows: 1, columns: 2 }];
	return readingOf(
		[
			block('header', [lineOf('Studies', 150, 100), lineOf(String(number), 2200, 100)]),
			block('heading', [lineOf('The Title of it all', 1000, 300)]),
			block('paragraph', column('left side', 150, 400)),
			block('paragraph', column('right side', 1300, 400)),
			block('paragraph', [lineOf('All that the note tells.1 So www.example.org says', 250, 1000)]),
			{ kind: 'list', lines: [lineOf('• one', 150, 1200), lineOf('• two', 150, 1260)] },
			{ ...table, box: { x0: 100, y0: 1400, x1: 500, y1: 1500 } },
			{ kind: 'picture', box: { x0: 200, y0: 1600, x1: 1400, y1: 2000 }, lines: [] },
			block('paragraph', [lineOf('A date', 2200, 2100)]),
			block('paragraph', [lineOf('An address', 150, 2180), lineOf('in a street', 150, 2240)]),
			{ ...small, box: { x0: 1800, y0: 2180, x1: 2200, y1: 2280 } },
			{ lines: [lineOf('שלום עולם', 150, 2300)] },
			{ kind: 'caption', lines: [lineOf('Figure 1', 150, 2500)] },
			block('footnote', [lineOf('1 See http://example.org/notes there.', 150, 3000)]),
			block('footer', [lineOf(`Page ${number} of www.example.org`, 1000, 3400)]),
		],
		{ page: number },
	);
};

describe('a Word document', () => {
	it('has the children of every element in the order without which Word refuses the file', async () => {
		const parts = await docxOf([page(1), page(2), readingOf(['Across.'], { page: 3, width: 3508, height: 2480 })]);
		const names = [
			'document.xml',
			'styles.xml',
			'numbering.xml',
			'settings.xml',
			'footnotes.xml',
			'header1.xml',
			'footer2.xml',
		];
		for (const name of names) expect([name, wrongIn(parts[name] ?? '<w:absent><w:p/></w:absent>')]).toEqual([name, []]);
		const all = names.map((name) => parts[name]).join('');
		// All that can be written was written, or the order of it was not tried.
		for (const name of [
			'tblHeader',
			'gridSpan',
			'footnoteReference',
			'hyperlink',
			'fldSimple',
			'cols w:num',
			'drawing',
			'bidi',
			'numPr',
			'tabs',
			'ind',
			'jc',
			'pgNumType',
			'type',
			'tblCellMar',
			'tblLook',
			'spacing',
		])
			expect(all).toContain(`<w:${name}`);
	});

	it('has a relation and a type for every part and every target that is spoken of', async () => {
		const parts = await docxOf([page(1), page(2)]);
		for (const name of ['document', 'footnotes', 'footer2']) {
			const relations = parts[`_rels/${name}.xml.rels`]!;
			const spoken = [...parts[`${name}.xml`]!.matchAll(/ r:(?:id|embed)="([^"]+)"/g)].map(([, id]) => id!);
			expect(spoken.length).toBeGreaterThan(0);
			for (const id of spoken) expect(relations).toContain(`Id="${id}"`);
		}
		const types = parts['[Content_Types].xml']!;
		for (const name of Object.keys(parts).filter((name) => /^\w+\.xml$/.test(name)))
			expect(types).toContain(`PartName="/word/${name}"`);
	});
});
