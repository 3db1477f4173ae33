import { degrees, PDFDocument, PDFHexString, PDFName, PDFNumber } from '@cantoo/pdf-lib';
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Reading } from '#lib/model/reading.ts';
import { wordsOf } from '#lib/model/reading.ts';
import { textOf } from '#lib/model/text/text.ts';
import { turnedReading } from '#lib/model/turn/turned-reading.ts';
import { searchablePdf } from '#lib/exports/searchable-pdf.ts';
import { bytesOf, sourceOf } from '#lib/exports/testing/export-of.ts';
import { lineOf, readingOf } from '#lib/exports/testing/reading-of.ts';
import { verify } from '#lib/exports/verify.ts';
import { openPdf } from './open-pdf.ts';
import { english, ideographs, leftward, pdfOf, tilted } from './pages.ts';
import { expectTrue, overPdf, plain } from './true-pdf.ts';
import { beginsWith, dataFolder, has, pdftotext, qpdfCheck, wordsInPdf } from './tools.ts';

const ready = has('pdftotext') && has('qpdf');
const data = dataFolder();

type Bytes = Uint8Array<ArrayBuffer>;

describe.skipIf(!ready)('the text over a PDF, as other readers see it', () => {
	it('stands in its order and at its places, and the original is kept byte for byte', async () => {
		const [original, readings] = [await pdfOf(3), [english(), undefined, english()]];
		const written = await overPdf(original, readings);
		expect(beginsWith(written, original)).toBe(true);
		await expectTrue(written, readings);
	});

	it('goes into files with object streams and xref streams', async () => {
		const original = await pdfOf(3, undefined, { useObjectStreams: true });
		expect(new TextDecoder('latin1').decode(original)).toContain('/ObjStm');
		await expectTrue(await overPdf(original, [english(), english(), english()]), [english(), english(), english()]);
	});

	it.each([90, 180, 270])('follows a page that is turned by %i°', async (turn) => {
		const original = await pdfOf(1, (document) => document.getPage(0).setRotation(degrees(turn)));
		const reading = turn === 180 ? english() : english({ width: 3508, height: 2480 });
		await expectTrue(await overPdf(original, [reading]), [reading]);
	});

	it.each([90, 180, 270] as const)('stands upright on a page that lay turned by %i°', async (by) => {
		const reading = turnedReading(english(), by);
		const size: [number, number] = by === 180 ? [595, 842] : [842, 595];
		const original = await pdfOf(1, (document) => document.getPage(0).setSize(...size));
		const bytes = await overPdf(original, [reading]);
		expect(bytes.subarray(0, original.length)).toEqual(original);
		const pages = (await PDFDocument.load(bytes)).getPages();
		expect(pages.map((page) => page.getRotation().angle)).toEqual([360 - by]);
		await expectTrue(bytes, [english()]);
		const verified = await verify({ source: sourceOf([reading]) }, new Blob([bytes]), () => openPdf(bytes));
		expect([verified.found, verified.missing]).toEqual([verified.total, []]);
	});

	it.each([90, 180, 270] as const)('lies with its page when the user turned it by %i°', async (by) => {
		const original = await pdfOf(2, (document) => document.getPage(0).setRotation(degrees(90)));
		const reading = turnedReading(english({ width: 3508, height: 2480 }), by);
		const source = sourceOf([reading, undefined], {
			document: { mediaType: 'application/pdf', turns: { 1: by, 2: by } },
			file: original,
		});
		const bytes = await bytesOf(searchablePdf, source);
		expect(beginsWith(bytes, original)).toBe(true);
		await expectTrue(bytes, [reading, undefined], { order: false, turns: { 1: by, 2: by } });
		const pages = (await PDFDocument.load(bytes)).getPages();
		expect(pages.map((page) => page.getRotation().angle)).toEqual([(90 + by) % 360, by]);
		// Alone, or turned without a word on them, pages are turned just the same.
		const alone = await bytesOf(searchablePdf, { ...source, pages: [2], reading: () => Promise.resolve(undefined) });
		expect(qpdfCheck(alone)).toBe('');
		expect((await PDFDocument.load(alone)).getPages().map((page) => page.getRotation().angle)).toEqual([by]);
	});

	it('follows crop boxes, shifted origins and user units', async () => {
		const original = await pdfOf(1, (document) => {
			const page = document.getPage(0);
			page.setMediaBox(-100, -50, 900, 1000);
			page.setCropBox(-20, 30, 595.2, 841.92);
			page.node.set(PDFName.of('UserUnit'), PDFNumber.of(2));
		});
		await expectTrue(await overPdf(original, [english()]), [english()]);
	});

	it.each([-6, -1, 2, 7])('lies on lines that are tilted by %i°', async (angle) => {
		const reading = tilted(english(), angle);
		await expectTrue(await overPdf(await pdfOf(1), [reading]), [reading], { order: Math.abs(angle) < 3 });
	});

	it('needs no baselines', async () => {
		const reading = english();
		for (const block of reading.blocks) for (const line of block.lines) delete line.baseline;
		await expectTrue(await overPdf(await pdfOf(1), [reading]), [reading]);
	});

	it('stands upright on text that lies on its side', async () => {
		const reading = tilted(
			readingOf(['one two three four', 'five six seven eight'], { width: 2480, height: 2480 }),
			-90,
		);
		const bytes = await overPdf(await pdfOf(1, (document) => document.getPage(0).setSize(595, 595)), [reading]);
		// Which of two lines that lie on their side comes first is poppler's own idea.
		await expectTrue(bytes, [reading], { order: false });
		for (const block of reading.blocks) for (const line of block.lines) delete line.baseline;
		const square = await pdfOf(1, (document) => document.getPage(0).setSize(595, 595));
		// As it is shown, turned to be read.
		const lying = { ...reading, turn: 90 as const };
		await expectTrue(await overPdf(square, [lying]), [turnedReading(lying, 90)], { order: false });
	});

	it('can be copied in Chinese, Japanese, Hindi, Thai and in letters beyond the first plane', async () => {
		const lines = [
			ideographs('中文字符识别测试，第二句。', 150, 200),
			ideographs('日本語のテキスト', 150, 300),
			...readingOf(['नमस्ते दुनिया यह हिन्दी पाठ है\nสวัสดี 😀 𝒳𝒴 ﬁne eﬃcient Ⅷ']).blocks[0]!.lines,
		];
		const bytes = await overPdf(await pdfOf(1), [readingOf([{ lines: lines.slice(0, 2) }])]);
		expect(plain(pdftotext(bytes))).toBe('中文字符识别测试，第二句。 日本語のテキスト');
		const others = await overPdf(await pdfOf(1), [readingOf([{ lines: lines.slice(2) }])]);
		expect(plain(pdftotext(others))).toBe('नमस्ते दुनिया यह हिन्दी पाठ है สวัสดี 😀 𝒳𝒴 fine efficient Ⅷ');
		expect(qpdfCheck(others)).toBe('');
	});

	it('can be copied in Arabic and Hebrew, numbers and Latin names in the right place', async () => {
		const reading = readingOf([
			{ lines: [leftward('مرحبا بالعالم هذا نص عربي رقم 123 هنا', 2000, 200)] },
			{ lines: [leftward('שלום עולם זה טקסט בעברית 3.14', 2000, 400)] },
		]);
		const bytes = await overPdf(await pdfOf(1), [reading]);

		const bare = (text: string) => plain(text.replace(/[\u200e\u200f\u202a-\u202e]/g, ''));
		const found = bare(pdftotext(bytes));
		for (const word of wordsOf(reading)) expect(found).toContain(word.text);
		expect(found).toContain('مرحبا بالعالم هذا نص عربي رقم');
		expect(found).toContain('שלום עולם זה טקסט בעברית');
		const page = await (await openPdf(bytes)).getPage(1);
		const { items } = await page.getTextContent();
		expect(plain(items.map((item) => ('str' in item ? item.str + (item.hasEOL ? '\n' : '') : '')).join(''))).toBe(
			plain(textOf(reading)),
		);
		const source = sourceOf([reading], { document: { mediaType: 'application/pdf' } });
		const verified = await verify({ source }, new Blob([bytes]), async (file) =>
			openPdf(new Uint8Array(await file.arrayBuffer())),
		);
		expect(verified.missing).toEqual([]);
	});

	it('is only on the pages that are wanted, and other pages are not in the file', async () => {
		const original = await pdfOf(4, (document) => {
			document.getPage(1).setRotation(degrees(90));
			const Dest = [document.getPage(2).ref, 'Fit'];
			const link = { Type: 'Annot', Subtype: 'Link', Rect: [50, 50, 100, 100], Dest };
			document.getPage(3).node.set(PDFName.of('Annots'), document.context.obj([link]));
		});
		const readings = ['First', 'Second', 'Third', 'Fourth'].map((text) => readingOf([`${text} page`]));
		const written = await overPdf(original, readings, {}, [4, 2, 2]);
		expect(qpdfCheck(written)).toBe('');
		expect(pdftotext(written).split('\f').map(plain)).toEqual(['Fourth page', 'Second page', 'Second page', '']);
		const pages = new TextDecoder('latin1').decode(written).match(/\/Type \/Page\n/g);
		// Three pages, each once without and once with its text.
		expect(pages).toHaveLength(6);
	});

	it('goes over a PDF that was updated before, whatever its fonts are called', async () => {
		for (const useObjectStreams of [false, true]) {
			const once = await overPdf(await pdfOf(2, undefined, { useObjectStreams }), [readingOf(['before']), undefined]);
			const twice = await overPdf(once, [undefined, english()]);
			const both = await overPdf(twice, [readingOf([{ lines: [lineOf('later', 150, 2000)] }]), undefined]);
			expect(qpdfCheck(both)).toBe('');
			expect(pdftotext(both).split('\f').map(plain)).toEqual(['before later', plain(textOf(english())), '']);
		}
	});

	it('finds its way through hybrid files, whose table hides the objects of a stream', async () => {
		const packed = await pdfOf(1, undefined, { useObjectStreams: true });
		const source = new TextDecoder('latin1').decode(packed);
		const hidden = /startxref\n(\d+)/.exec(source)![1]!;
		const size = Number(/\/Size (\d+)/.exec(source)![1]);
		const root = /\/Root (\d+ \d+ R)/.exec(source)![1]!;
		const start = source.length;
		const table = `xref\n0 ${size}\n${'0000000000 65535 f \n'.repeat(size)}trailer\n<</Size ${size} /Root ${root} /XRefStm ${hidden}>>\nstartxref\n${start}\n%%EOF\n`;
		const hybrid = Uint8Array.from(source + table, (letter) => letter.charCodeAt(0));
		expect(qpdfCheck(hybrid)).toBe('');
		const written = await overPdf(hybrid, [english()]);
		await expectTrue(written, [english()]);
		expect(new TextDecoder('latin1').decode(written.subarray(hybrid.length))).toMatch(/\nxref\n\d/);
	});

	it('leaves a file alone when nothing was read by an engine', async () => {
		const original = await pdfOf(2);
		expect(await overPdf(original, [undefined, english({ engine: 'file' })])).toEqual(original);
	});
});

describe.skipIf(!ready)('damaged and protected PDFs', () => {
	const latin = (bytes: Bytes) => new TextDecoder('latin1').decode(bytes);
	const bytes = (text: string) => Uint8Array.from(text, (letter) => letter.charCodeAt(0));

	it('are repaired when their cross references are wrong', async () => {
		const source = latin(await pdfOf(2));
		const shifted = bytes(source.replace(/startxref\n\d+/, 'startxref\n17'));
		await expectTrue(await overPdf(shifted, [english(), english()]), [english(), english()]);
		const cut = bytes(source.slice(0, source.lastIndexOf('xref\n0')));
		await expectTrue(await overPdf(cut, [english(), undefined]), [english(), undefined]);
	});

	it('are read with junk before the header', async () => {
		const source = latin(await pdfOf(1));
		const shifted = bytes(`junk\n${source}`);
		const written = await overPdf(shifted, [english()]);
		expect(plain(pdftotext(written))).toBe(plain(textOf(english())));
	});

	const locked = (original: Bytes, ...how: string[]): Bytes => {
		const folder = mkdtempSync(join(tmpdir(), 'legible-'));
		writeFileSync(join(folder, 'a.pdf'), original);
		execFileSync('qpdf', [...how, join(folder, 'a.pdf'), join(folder, 'b.pdf')]);
		return new Uint8Array(readFileSync(join(folder, 'b.pdf')));
	};

	it.each([
		['40-bit RC4', ['--allow-weak-crypto', '--encrypt', 'secret', 'owner', '40', '--']],
		['128-bit RC4', ['--allow-weak-crypto', '--encrypt', 'secret', 'owner', '128', '--use-aes=n', '--']],
		['128-bit AES', ['--allow-weak-crypto', '--encrypt', 'secret', 'owner', '128', '--use-aes=y', '--']],
		['256-bit AES', ['--encrypt', 'secret', 'owner', '256', '--']],
		['256-bit AES with object streams', ['--object-streams=generate', '--encrypt', 'secret', 'owner', '256', '--']],
	])('stay protected and get their text (%s)', async (_, how) => {
		const marked = await pdfOf(2, (document) =>
			document.getPage(0).node.set(PDFName.of('Note'), PDFHexString.of('6d61726b6572')),
		);
		const original = locked(marked, ...how);
		const readings = [english(), undefined];
		for (const password of ['secret', 'owner']) {
			const written = await overPdf(original, readings, { password });
			expect(beginsWith(written, original)).toBe(true);
			expect(qpdfCheck(written, '--password=secret')).toBe('');
			expect(plain(pdftotext(written, '-upw', 'secret'))).toBe(plain(textOf(english())));
			const opened = locked(written, '--password=secret', '--decrypt', '--object-streams=disable');
			expect(latin(opened).replace(/[^ -~]/g, '')).toContain('marker');
			expect(latin(written).replace(/[^ -~]/g, '')).not.toContain('marker');
		}
		const one = await overPdf(original, readings, { password: 'secret' }, [1]);
		expect(qpdfCheck(one, '--password=secret')).toBe('');
		expect(plain(pdftotext(one, '-upw', 'secret'))).toBe(plain(textOf(english())));
		await expect(overPdf(original, readings)).rejects.toMatchObject({ fault: { code: 'needs-password' } });
		await expect(overPdf(original, readings, { password: 'no' })).rejects.toMatchObject({
			fault: { code: 'wrong-password' },
		});
	});

	it('that are no PDF at all are refused with a reason', async () => {
		await expect(overPdf(bytes('%PDF-1.4\nnothing here'), [english()])).rejects.toMatchObject({
			fault: { code: 'damaged-file' },
		});
		await expect(overPdf(bytes(''), [english()])).rejects.toMatchObject({ fault: { code: 'damaged-file' } });
	});
});

describe.skipIf(!ready || !data)('the text over real PDFs', () => {
	const file = (name: string) => new Uint8Array(readFileSync(join(data!, name)));

	const PASSWORDS: Record<string, string> = {
		'robust/pdfjs__issue6010_1.pdf': 'abc',
		'robust/pdfjs__issue15893_reduced.pdf': 'test',
		'robust/pypdf__libreoffice-writer-password.pdf': 'openpassword',
	};

	it.each(['pdfjs__bug1020226', 'pdfjs__poppler-742-0-fuzzed', 'text_named'])(
		'is refused with a reason for %s',
		async (name) => {
			const fault = { fault: { code: 'damaged-file' } };
			await expect(overPdf(file(`robust/${name}.pdf`), [english()])).rejects.toMatchObject(fault);
		},
	);

	it.each([
		'gt/scanpdf_2p.pdf',
		'gt/scanpdf_present_indicatif.pdf',
		'robust/ocrmypdf__cardinal.pdf',
		'robust/ocrmypdf__ccitt.pdf',
		'robust/ocrmypdf__enormous.pdf',
		'robust/ocrmypdf__graph_ocred.pdf',
		'robust/ocrmypdf__jbig2.pdf',
		'robust/ocrmypdf__trivial.pdf',
		'robust/ocrmypdf__type3_font_nomapping.pdf',
		'robust/pdfjs__cmykjpeg.pdf',
		'robust/pdfjs__empty_protected.pdf',
		'robust/pdfjs__evaljs.pdf',
		'robust/pdfjs__issue9105_reduced.pdf',
		'robust/pdfjs__issue15893_reduced.pdf',
		'robust/pdfjs__issue6010_1.pdf',
		'robust/pypdf__libreoffice-writer-password.pdf',
		'robust/pdfjs__rotation.pdf',
		'robust/pdfjs__scan-bad.pdf',
		'robust/pypdf__grayscale-image.pdf',
	])('is found in %s', { timeout: 60_000 }, async (name) => {
		const original = file(name);
		const password = PASSWORDS[name];
		const pdf = await openPdf(original, password);
		const readings: Reading[] = [];
		for (let page = 1; page <= pdf.numPages; page++) {
			const { width, height } = (await pdf.getPage(page)).getViewport({ scale: 4 });
			const reading = readingOf(['Zeppelin quixotic', 'wombat']);
			const scale = Math.min(width / 1000, height / 600);
			for (const block of reading.blocks)
				for (const line of block.lines) {
					delete line.baseline;
					for (const { box } of line.words) for (const side of ['x0', 'y0', 'x1', 'y1'] as const) box[side] *= scale;
				}
			readings.push({ ...reading, width, height });
		}
		const written = await overPdf(original, readings, { password });
		expect(beginsWith(written, original)).toBe(true);
		const source = sourceOf(readings, { document: { mediaType: 'application/pdf' } });
		const verified = await verify({ source }, new Blob([written]), async (blob) =>
			openPdf(new Uint8Array(await blob.arrayBuffer()), password),
		);
		expect(verified).toEqual({ found: 3 * readings.length, total: 3 * readings.length, missing: [] });
		const words = wordsInPdf(written, ...(password ? ['-upw', password] : [])).map(({ text }) => text);
		for (const word of ['Zeppelin', 'quixotic', 'wombat'])
			expect(words.filter((found) => found === word)).toHaveLength(readings.length);
	});
});
