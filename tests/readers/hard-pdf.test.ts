import { PDFDocument, PDFName, PDFString } from '@cantoo/pdf-lib';
import { execFileSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { textOf } from '#lib/model/text/text.ts';
import { lineOf, readingOf } from '#lib/exports/testing/reading-of.ts';
import { english, pdfOf } from './pages.ts';
import { rawPdf, refs } from './raw-pdf.ts';
import { expectTrue, overPdf, plain } from './true-pdf.ts';
import { beginsWith, has, inFolder, pdftotext, qpdfCheck } from './tools.ts';

const ready = has('pdftotext') && has('qpdf');

type Bytes = Uint8Array<ArrayBuffer>;

/** What qpdf makes of a file with these wishes. */
const qpdf = (original: Bytes, ...wishes: string[]): Bytes =>
	inFolder((folder) => {
		writeFileSync(join(folder, 'a.pdf'), original);
		execFileSync('qpdf', [...wishes, join(folder, 'a.pdf'), join(folder, 'b.pdf')]);
		return new Uint8Array(readFileSync(join(folder, 'b.pdf')));
	});

const latin = (bytes: Uint8Array) => new TextDecoder('latin1').decode(bytes);
const bytesOf = (text: string) => Uint8Array.from(text, (letter) => letter.charCodeAt(0));

const A4 = '/MediaBox [0 0 595.2 841.92]';

/** Writes the text over a file and checks everything that is promised of it. */
async function goesOver(original: Bytes, readings = [english()], { sound = true } = {}) {
	const written = await overPdf(original, readings);
	expect(beginsWith(written, original)).toBe(true);
	await expectTrue(written, readings, { sound });
	return written;
}

describe.skipIf(!ready)('the text goes over PDFs', { timeout: 60_000 }, () => {
	it('that are linearised for the web', async () => {
		const original = qpdf(await pdfOf(3), '--linearize');
		await goesOver(original, [english(), english(), english()]);
	});

	it('that are protected, but open without a password', async () => {
		const original = qpdf(await pdfOf(2), '--encrypt', '', 'owner', '256', '--');
		const written = await goesOver(original, [english(), english()]);
		expect(latin(written)).toMatch(/\/Encrypt/);
	});

	it('whose resources lie in the page tree, and does not write them again for each page', async () => {
		const count = 12;
		const fonts = Array.from({ length: 200 }, (_, index) => `/Font${index} 3 0 R`).join(' ');
		const kids = Array.from({ length: count }, (_, index) => 4 + index);
		const original = rawPdf([
			'<</Type/Catalog/Pages 2 0 R>>',
			`<</Type/Pages/Count ${count}/Kids ${refs(...kids)}/Resources<</Font<<${fonts}>>>>${A4}>>`,
			'<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>',
			...kids.map(() => '<</Type/Page/Parent 2 0 R>>'),
		]);
		const readings = kids.map(() => english());
		const written = await goesOver(original, readings);
		expect((written.length - original.length) / count).toBeLessThan(2500);
	});

	it('whose pages share their contents, their arrays of contents and their resources', async () => {
		const original = rawPdf([
			'<</Type/Catalog/Pages 2 0 R>>',
			`<</Type/Pages/Count 3/Kids ${refs(3, 4, 5)}${A4}>>`,
			'<</Type/Page/Parent 2 0 R/Contents 6 0 R/Resources 9 0 R>>',
			'<</Type/Page/Parent 2 0 R/Contents 7 0 R/Resources 9 0 R>>',
			'<</Type/Page/Parent 2 0 R/Contents 7 0 R/Resources<</ProcSet 8 0 R/Font 10 0 R>>>>',
			{ entries: '', data: '0 0 50 50 re f' },
			refs(6, 6),
			'[/PDF/Text]',
			'<</ProcSet 8 0 R/Font 10 0 R>>',
			'<</Legible 11 0 R>>',
			'<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>',
		]);
		await goesOver(original, [english(), english(), english()]);
	});

	it.each([
		['what was saved is not restored', 'q q 0.5 0 0 0.5 10 10 cm'],
		['more is restored than was saved', 'Q Q Q 3 0 0 3 0 0 cm'],
		['the whole page is moved and turned', '0 1 -1 0 595 0 cm'],
		['a clip leaves nothing to be seen', '0 0 1 1 re W n'],
		['text is left begun', 'BT 100 Tz 3 Tr 0 0 Td'],
		['the end is missing in the middle of a string', '(abc'],
	])('in whose contents %s', async (_, contents) => {
		const original = rawPdf([
			'<</Type/Catalog/Pages 2 0 R>>',
			`<</Type/Pages/Count 1/Kids ${refs(3)}${A4}>>`,
			'<</Type/Page/Parent 2 0 R/Contents [4 0 R 5 0 R]>>',
			{ entries: '', data: contents },
			{ entries: '', data: '0 0 50 50 re f' },
		]);
		// Where the page itself is broken, it stays so.
		await goesOver(original, [english()], { sound: !contents.startsWith('(') });
	});

	it.each([
		['14,400 units wide and high', '0 0 14400 14400', 4000, 4000],
		['as small as a stamp', '0 0 40 20', 800, 400],
		['written from corner to corner the other way round', '595.2 841.92 0 0', 2480, 3508],
		['far from the origin', '-10000 20000 -9404.8 20841.92', 2480, 3508],
	])('whose pages are %s', async (_, box, width, height) => {
		const original = rawPdf([
			'<</Type/Catalog/Pages 2 0 R>>',
			`<</Type/Pages/Count 1/Kids ${refs(3)}>>`,
			`<</Type/Page/Parent 2 0 R/MediaBox [${box}]>>`,
		]);
		const reading = readingOf(['one two', 'three four'], { width, height });
		await goesOver(original, [reading]);
	});

	it.each([-90, 450, -270, 720])('whose pages are turned by %i°', async (turn) => {
		const original = rawPdf([
			'<</Type/Catalog/Pages 2 0 R>>',
			`<</Type/Pages/Count 1/Kids ${refs(3)}/Rotate ${turn}>>`,
			`<</Type/Page/Parent 2 0 R${A4}>>`,
		]);
		const reading = turn % 180 ? english({ width: 3508, height: 2480 }) : english();
		await goesOver(original, [reading]);
	});

	it('whose page tree is deep, with boxes and turns said at different heights', async () => {
		const original = rawPdf([
			'<</Type/Catalog/Pages 2 0 R>>',
			`<</Type/Pages/Count 3/Kids ${refs(3, 7)}/MediaBox [-50 -50 700 900]>>`,
			`<</Type/Pages/Parent 2 0 R/Count 2/Kids ${refs(4, 5)}/CropBox [0 0 595.2 841.92]>>`,
			'<</Type/Page/Parent 3 0 R>>',
			`<</Type/Pages/Parent 3 0 R/Count 1/Kids ${refs(6)}/Rotate 180>>`,
			'<</Type/Page/Parent 5 0 R>>',
			'<</Type/Page/Parent 2 0 R/CropBox [0 0 595.2 841.92]/Rotate 0>>',
		]);
		await goesOver(original, [english(), english(), english()]);
	});

	it.each([
		['lines end as on old Macs', '\r'],
		['lines end as on Windows', '\r\n'],
	])('in which %s', async (_, eol) => {
		const page = `<</Type/Page/Parent 2 0 R${A4}>>`;
		const original = rawPdf(['<</Type/Catalog/Pages 2 0 R>>', '<</Type/Pages/Count 1/Kids [3 0 R]>>', page], { eol });
		await goesOver(original);
	});

	it('behind which somebody left three kilobytes of something else', async () => {
		const original = bytesOf(latin(await pdfOf(1)) + '<html>\n'.repeat(450));
		await goesOver(original);
	});

	it('whose table counts from one where it should from nought', async () => {
		const original = bytesOf(latin(await pdfOf(1)).replace(/xref\n0 (\d+)\n/, 'xref\n1 $1\n'));
		await goesOver(original);
	});

	it('which were changed before, with objects given up meanwhile', async () => {
		const first = await pdfOf(2);
		const document = await PDFDocument.load(first, { forIncrementalUpdate: true });
		document.removePage(0);
		const second = await document.save({ useObjectStreams: false });
		await goesOver(second as Bytes);
	});

	it('with bookmarks, links and a form, which stay', async () => {
		const original = await pdfOf(2, (document) => {
			const { context, catalog } = document;
			const [one, two] = [document.getPage(0), document.getPage(1)];
			const outlines = context.nextRef();
			const item = context.register(
				context.obj({ Title: PDFString.of('Chapter'), Parent: outlines, Dest: [two.ref, 'Fit'] }),
			);
			context.assign(outlines, context.obj({ Type: 'Outlines', First: item, Last: item, Count: 1 }));
			catalog.set(PDFName.of('Outlines'), outlines);
			const link = { Type: 'Annot', Subtype: 'Link', Rect: [50, 50, 100, 100], Dest: [two.ref, 'Fit'] };
			one.node.set(PDFName.of('Annots'), context.obj([context.register(context.obj(link))]));
			document.getForm().createTextField('name').addToPage(two, { x: 50, y: 500 });
		});
		const written = await goesOver(original, [english(), english()]);
		const document = await PDFDocument.load(written);
		expect(document.getForm().getFields()).toHaveLength(1);
		expect(document.getPage(0).node.Annots()?.size()).toBe(1);
		const shown = qpdf(written, '--qdf', '--object-streams=disable');
		expect(latin(shown)).toContain('(Chapter)');
	});

	it('of which one page stands at two places', async () => {
		const original = rawPdf([
			'<</Type/Catalog/Pages 2 0 R>>',
			`<</Type/Pages/Count 2/Kids ${refs(3, 3)}>>`,
			`<</Type/Page/Parent 2 0 R${A4}>>`,
		]);
		await goesOver(original, [english(), english()], { sound: false });
	});

	it('that have a searchable text already, and it stays as it was', async () => {
		const once = await overPdf(await pdfOf(1), [readingOf([{ lines: [lineOf('earlier words', 150, 3000)] }])]);
		const written = await overPdf(once, [english()]);
		expect(qpdfCheck(written)).toBe('');
		expect(plain(pdftotext(written))).toBe(`${plain(textOf(english()))} earlier words`);
	});
});
