import { strFromU8, unzipSync } from 'fflate';
import { expect, it } from 'vitest';
import { docx } from './docx.ts';
import type { Exporter } from './export.ts';
import { html } from './flowing/html.ts';
import { searchablePdf } from './searchable-pdf.ts';
import { bytesOf, sourceOf, textOfExport } from './testing/export-of.ts';
import { readingOf } from './testing/reading-of.ts';
import { xlsx } from './table/xlsx.ts';

/** A white point. */
const PNG = Uint8Array.from(
	atob('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAAAAAA6fptVAAAACklEQVR42mP4DwABAQEAHLCMmQAAAABJRU5ErkJggg=='),
	(letter) => letter.charCodeAt(0),
);
const picture = { bytes: PNG, mediaType: 'image/png' as const, width: 1, height: 1, dpi: 72 };
const named = { document: { name: 'Brief & Anlage.pdf' }, picture };
const german = readingOf(['Guten Tag'], { languages: ['deu'] });

it('Office files say their title, without the ending of the file that it came from, their language and their date', async () => {
	for (const exporter of [docx, xlsx] satisfies Exporter[]) {
		const files = unzipSync(await bytesOf(exporter, sourceOf([german], named), { madeAt: 1_700_000_000_000 }));
		const core = strFromU8(files['docProps/core.xml']!);
		expect(core).toContain('<dc:title>Brief &amp; Anlage</dc:title><dc:language>de</dc:language>');
		expect(core).toContain('>2023-11-14T22:13:20Z</dcterms:created>');
		expect(strFromU8(files['_rels/.rels']!)).toContain('Target="docProps/core.xml"');
		expect(strFromU8(files['[Content_Types].xml']!)).toContain('PartName="/docProps/core.xml"');
	}
});

it('a PDF of pictures says its language, and that readers are to show its title', async () => {
	const source = sourceOf([german], { ...named, document: { name: 'Brief.png', mediaType: 'image/png' } });
	const pdf = new TextDecoder('latin1').decode(await bytesOf(searchablePdf, source));
	expect(pdf).toContain('<dc:title><rdf:Alt><rdf:li xml:lang="x-default">Brief</rdf:li>');
	expect(pdf).toMatch(/\/Lang ?(\(de\)|<6465>)/);
	expect(pdf).toMatch(/\/DisplayDocTitle true/);
});

it('what stands under a picture belongs to it, in web pages as its caption and in Word as what is read aloud', async () => {
	const box = { x0: 200, y0: 300, x1: 900, y1: 800 };
	const page = readingOf([
		{ kind: 'picture', lines: [], box },
		{ kind: 'caption', lines: ['The mill at dawn'] },
		'Text',
	]);
	const source = sourceOf([page], { picture });
	expect(await textOfExport(html, source)).toMatch(
		/<figure><img [^>]*><figcaption class="caption">The mill at dawn<\/figcaption><\/figure>\n<p>Text/,
	);
	const files = unzipSync(await bytesOf(docx, source));
	expect(strFromU8(files['word/document.xml']!)).toContain('descr="The mill at dawn"');
});

it('a sheet whose text runs from the right begins there, and what goes over several columns makes none wide', async () => {
	const grid = { columns: [0, 1200, 2400], rows: [150, 215, 275] };
	const table = (...lines: string[]) => readingOf([{ kind: 'table', lines, grid }]);
	const sheet = async (reading: ReturnType<typeof table>) =>
		strFromU8(unzipSync(await bytesOf(xlsx, sourceOf([reading])))['xl/worksheets/sheet1.xml']!);
	expect(await sheet(table('العلوم', 'الأدب'))).toContain(
		'<sheetView rightToLeft="1" workbookViewId="0"/></sheetViews><cols>',
	);
	expect(await sheet(table('Arts', 'Crafts'))).not.toContain('sheetView');
	const joined = { ...grid, joined: [{ row: 0, column: 0, rows: 1, columns: 2 }] };
	const wide = readingOf([{ kind: 'table', lines: ['A head that goes over all of the columns', 'a'], grid: joined }]);
	expect(await sheet(wide)).toContain('<col min="1" max="1" width="8"');
});
