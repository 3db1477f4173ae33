import {
	PDFArray,
	PDFDict,
	PDFDocument,
	PDFHexString,
	PDFName,
	PDFNumber,
	PDFRawStream,
	decodePDFRawStream,
} from '@cantoo/pdf-lib';
import { execFileSync, spawnSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { searchablePdf } from '#lib/exports/searchable-pdf.ts';
import { bytesOf, sourceOf } from '#lib/exports/testing/export-of.ts';
import { lineOf, readingOf } from '#lib/exports/testing/reading-of.ts';
import { ideographs, leftward } from './pages.ts';
import { has, inFolder, qpdfCheck } from './tools.ts';

const ready = has('convert') && has('qpdf') && has('xmllint');

type Bytes = Uint8Array<ArrayBuffer>;

const name = (text: string) => PDFName.of(text);
const latin = (bytes: Uint8Array) => new TextDecoder('latin1').decode(bytes);

const drawn = (extension: string, ...args: string[]): Bytes =>
	inFolder((folder) => {
		execFileSync('convert', [...args, join(folder, `a.${extension}`)]);
		return new Uint8Array(readFileSync(join(folder, `a.${extension}`)));
	});

const reading = readingOf([
	{ lines: [lineOf('Latin n\u0303q\u0303 text', 150, 200), ideographs('中文字符', 150, 300)] },
	{ lines: [leftward('مُحَمَّدٌ رَسُولُ', 2000, 400)] },
]);

/** ISO 19005-2, clause by clause, as far as it speaks of what such a file can have. */
describe.skipIf(!ready)('a PDF made for archives', { timeout: 60_000 }, () => {
	let pdf: Bytes;
	let document: PDFDocument;
	let objects: unknown[];

	beforeAll(async () => {
		const jpeg = drawn('jpg', '-size', '800x400', 'gradient:red-blue', '-quality', '85');
		const png = drawn('png', '-size', '800x400', 'plasma:', '-define', 'png:color-type=6');
		const g4 = { bytes: new Uint8Array([0, 16, 1, 0, 16, 1]), mediaType: 'image/g4' as const };
		const pictures = [
			{ bytes: jpeg, mediaType: 'image/jpeg' as const, width: 800, height: 400, dpi: 100 },
			{ bytes: png, mediaType: 'image/png' as const, width: 800, height: 400, dpi: 100 },
			{ ...g4, width: 8, height: 1, dpi: 1200 },
		];
		const source = {
			...sourceOf([reading, undefined, reading], {
				document: { name: 'A "title" & <more>.tif', mediaType: 'image/tiff' },
			}),
			pagePicture: async (page: number) => pictures[page - 1]!,
		};
		pdf = await bytesOf(searchablePdf, source, { pdfA: true, madeAt: 0 });
		document = await PDFDocument.load(pdf, { updateMetadata: false });
		objects = document.context.enumerateIndirectObjects().map(([, object]) => object);
	}, 60_000);

	const streams = () => objects.filter((object) => object instanceof PDFRawStream);
	const look = (dict: PDFDict, key: string) => dict.lookup(name(key));

	it('begins with its header and a comment of four bytes that are no text (6.1.2)', () => {
		expect(latin(pdf.subarray(0, 9))).toBe('%PDF-1.7\n');
		expect(pdf[9]).toBe(0x25);
		expect([...pdf.subarray(10, 14)].every((byte) => byte > 127)).toBe(true);
		expect(qpdfCheck(pdf)).toBe('');
	});

	it('has ids, is not protected, and says nothing about itself that its metadata do not (6.1.3, 6.6)', () => {
		const { ID, Encrypt, Info } = document.context.trailerInfo;
		expect(ID).toBeInstanceOf(PDFArray);
		expect(Encrypt).toBeUndefined();
		const info = document.context.lookup(Info, PDFDict);
		const said = (key: string) => info.lookup(name(key)) as PDFHexString;
		expect(info.keys().map(String)).toEqual(['/Title', '/Creator', '/Producer', '/CreationDate', '/ModDate']);
		const xml = new TextDecoder().decode((look(document.catalog, 'Metadata') as PDFRawStream).contents);
		expect(said('Title').decodeText()).toBe('A "title" & <more>');
		expect(xml).toContain('>A &quot;title&quot; &amp; &lt;more&gt;</rdf:li>');
		for (const element of ['xmp:CreatorTool', 'pdf:Producer'])
			expect(xml).toContain(`<${element}>${said(element.slice(4).replace('Tool', '')).decodeText()}</${element}>`);
		for (const [element, key] of [
			['xmp:CreateDate', 'CreationDate'],
			['xmp:ModifyDate', 'ModDate'],
		])
			expect(xml).toContain(`<${element}>${said(key!).decodeDate().toISOString().replace('.000', '')}</${element}>`);
	});

	it('writes objects, streams and cross references in the strict form (6.1.4, 6.1.6, 6.1.7, 6.1.9)', () => {
		const text = latin(pdf);
		expect(text.match(/\bstream\n/g)!.length).toBe(text.match(/\nendstream\nendobj\n/g)!.length);
		expect(text).toMatch(/\nxref\n0 \d+\n0000000000 65535 f \n/);
		// The bytes of a picture may spell anything.
		const outside = text.replace(/\bstream\n[^]*?\nendstream/g, '');
		expect(outside.match(/\bobj\b/g)!.length).toBe(outside.match(/\n\d+ 0 obj\n/g)!.length);
		for (const [, hex] of outside.matchAll(/<([0-9a-f]*)>(?!>)/g)) expect(hex!.length % 2).toBe(0);
		for (const stream of streams()) expect(look(stream.dict, 'Length')).toBeInstanceOf(PDFNumber);
	});

	it('has pages between 3 and 14,400 units and no object of more than it may (6.1.13)', () => {
		for (const page of document.getPages()) {
			const { width, height } = page.getSize();
			expect(Math.min(width, height)).toBeGreaterThanOrEqual(3);
			expect(Math.max(width, height)).toBeLessThanOrEqual(14_400);
		}
	});

	it('says what its colours mean by a profile for RGB (6.2.3)', () => {
		const intents = document.catalog.lookup(name('OutputIntents'), PDFArray);
		expect(intents.size()).toBe(1);
		const intent = intents.lookup(0, PDFDict);
		expect(look(intent, 'S')).toBe(name('GTS_PDFA1'));
		const stream = look(intent, 'DestOutputProfile') as PDFRawStream;
		expect((look(stream.dict, 'N') as PDFNumber).asNumber()).toBe(3);
		const profile = decodePDFRawStream(stream).decode();
		const view = new DataView(profile.buffer, profile.byteOffset);
		expect([view.getUint32(0), latin(profile.subarray(36, 40))]).toEqual([profile.length, 'acsp']);
		expect(latin(profile.subarray(12, 20))).toBe('mntrRGB ');
		expect(profile[8]).toBeLessThanOrEqual(4);
	});

	it('has pictures in grey and RGB, packed as allowed, with nothing to be seen through (6.2.4, 6.2.8, 6.2.10, 6.1.7.2)', () => {
		const images = streams().filter(({ dict }) => look(dict, 'Subtype') === name('Image'));
		expect(images).toHaveLength(3);
		for (const { dict } of images) {
			expect(['/DeviceRGB', '/DeviceGray']).toContain(String(look(dict, 'ColorSpace')));
			expect(['/DCTDecode', '/FlateDecode', '/CCITTFaxDecode']).toContain(String(look(dict, 'Filter')));
			for (const key of ['SMask', 'Mask', 'Interpolate', 'Alternates', 'OPI']) expect(look(dict, key)).toBeUndefined();
		}
		for (const page of document.getPages())
			for (const key of ['Group', 'Annots', 'AA']) expect(look(page.node, key)).toBeUndefined();
	});

	it('draws with few operators, in pairs where they come in pairs (6.2.2)', () => {
		for (const page of document.getPages()) {
			const content = decodePDFRawStream(page.node.lookup(name('Contents')) as PDFRawStream).decode();
			const text = latin(content)
				.replace(/<[0-9a-f]*>/g, ' <> ')
				.replace(/\/\w+ <<[^>]*>>/g, '');
			const operators = text.split(/\s+/).filter((token) => /^[A-Za-z]+$/.test(token));
			for (const operator of operators)
				expect(['q', 'Q', 'cm', 'Do', 'BT', 'ET', 'Tf', 'Tr', 'Tz', 'Ts', 'Tm', 'Tj', 'BMC', 'BDC', 'EMC']).toContain(
					operator,
				);
			const count = (...ones: string[]) => operators.filter((one) => ones.includes(one)).length;
			expect(count('BMC', 'BDC')).toBe(count('EMC'));
			expect(operators.filter((one) => one === 'q')).toHaveLength(operators.filter((one) => one === 'Q').length);
		}
	});

	it('holds its font, whose widths, letters and glyphs agree for every code that is used (6.2.11)', () => {
		const fonts = objects.filter((object) => object instanceof PDFDict && look(object, 'Type') === name('Font'));
		const type0 = fonts.find((font) => look(font as PDFDict, 'Subtype') === name('Type0')) as PDFDict;
		expect(String(look(type0, 'Encoding'))).toBe('/Identity-H');
		const descendant = type0.lookup(name('DescendantFonts'), PDFArray).lookup(0, PDFDict);
		expect(String(look(descendant, 'Subtype'))).toBe('/CIDFontType2');
		const raw = (stream: unknown) => decodePDFRawStream(stream as PDFRawStream).decode();
		const program = raw(look(descendant.lookup(name('FontDescriptor'), PDFDict), 'FontFile2'));
		const advance = advances(program);
		const glyphs = raw(look(descendant, 'CIDToGIDMap'));
		const unicode = latin(raw(look(type0, 'ToUnicode')));
		const widths = new Map<number, number>();
		const W = descendant.lookupMaybe(name('W'), PDFArray);
		for (let at = 0; W && at < W.size(); at += 2)
			widths.set(
				W.lookup(at, PDFNumber).asNumber(),
				W.lookup(at + 1, PDFArray)
					.lookup(0, PDFNumber)
					.asNumber(),
			);
		const usual = descendant.lookup(name('DW'), PDFNumber).asNumber();
		const used = new Set<number>();
		for (const page of document.getPages()) {
			const content = latin(raw(page.node.lookup(name('Contents'))));
			for (const [, hex] of content.matchAll(/<([0-9a-f]+)>Tj/g))
				for (const code of hex!.match(/.{4}/g)!) used.add(parseInt(code, 16));
		}
		expect(used.size).toBeGreaterThan(20);
		expect(widths.size).toBeGreaterThan(0);
		for (const code of used) {
			const glyph = glyphs[code * 2]! * 256 + glyphs[code * 2 + 1]!;
			expect(glyph).not.toBe(0);
			expect(widths.get(code) ?? usual).toBe(advance[glyph]);
			const hex = code.toString(16).padStart(4, '0');
			if (code >= 0x7f) expect(unicode).toMatch(new RegExp(`<${hex}> <(?!0000|feff|fffe)[0-9a-f]{4,}>`));
		}
	});

	it('carries metadata as plain XML that say which standard it keeps (6.6)', () => {
		const metadata = look(document.catalog, 'Metadata') as PDFRawStream;
		expect(look(metadata.dict, 'Filter')).toBeUndefined();
		const xml = new TextDecoder().decode(metadata.contents);
		expect(xml).toMatch(/^<\?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"\?>/);
		expect(xml).toContain('<pdfaid:part>2</pdfaid:part><pdfaid:conformance>B</pdfaid:conformance>');
		const said = inFolder((folder) => {
			writeFileSync(join(folder, 'a.xml'), xml);
			return spawnSync('xmllint', ['--noout', '--nonet', join(folder, 'a.xml')], { encoding: 'utf8' }).stderr;
		});
		expect(said).toBe('');
	});

	it('does nothing by itself (6.5, 6.8, 6.9)', () => {
		for (const key of ['OpenAction', 'AA', 'Names', 'AcroForm', 'OCProperties', 'NeedsRendering'])
			expect(look(document.catalog, key)).toBeUndefined();
	});
});

/** How wide each glyph of a TrueType program is, in thousandths. */
function advances(program: Uint8Array): number[] {
	const view = new DataView(program.buffer, program.byteOffset);
	const table = (tag: string) => {
		for (let at = 12; at < 12 + 16 * view.getUint16(4); at += 16)
			if (latin(program.subarray(at, at + 4)) === tag) return view.getUint32(at + 8);
		throw new Error(`no ${tag}`);
	};
	const units = view.getUint16(table('head') + 18);
	const count = view.getUint16(table('hhea') + 34);
	const hmtx = table('hmtx');
	return Array.from({ length: count }, (_, glyph) => (view.getUint16(hmtx + 4 * glyph) * 1000) / units);
}
