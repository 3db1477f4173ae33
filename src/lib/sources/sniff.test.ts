import { describe, expect, it } from 'vitest';
import { bytesOf, u16, u32 } from './bytes-for-tests.ts';
import { sniff } from './sniff.ts';

const zeros = (count: number) => Array<number>(count).fill(0);
const taken: [string, Uint8Array][] = [
	['image/png', bytesOf(0x89, 'PNG\r\n\x1a\n')],
	['image/jpeg', bytesOf(0xff, 0xd8, 0xff, 0xe0)],
	['image/webp', bytesOf('RIFF', u32(20), 'WEBPVP8 ')],
	['image/bmp', bytesOf('BM', zeros(12), 40, 0, 0, 0)],
	['image/gif', bytesOf('GIF89a')],
	['image/avif', bytesOf(u32(28), 'ftypavif', u32(0), 'mif1miaf')],
	['image/heic', bytesOf(u32(24), 'ftypheic', u32(0), 'mif1heic')],
	['image/heic', bytesOf(u32(24), 'ftypmif1', u32(0), 'mif1heic')],
	['image/tiff', bytesOf('II*\0', u32(8, true))],
	['image/tiff', bytesOf('MM\0*', u32(8))],
	['image/jp2', bytesOf(u32(12), 'jP  \r\n\x87\n')],
	['image/jp2', bytesOf(0xff, 0x4f, 0xff, 0x51)],
	['image/jxl', bytesOf(0xff, 0x0a)],
	[
		'image/svg+xml',
		bytesOf('<?xml version="1.0"?>\n<!-- made by hand -->\n<!DOCTYPE svg PUBLIC "a" "b">\n<svg width="3">'),
	],
	['image/svg+xml', bytesOf(' <svg:svg xmlns:svg="http://www.w3.org/2000/svg">')],
	['image/x-portable-anymap', bytesOf('P6 # a note\n 3 2\n255\n')],
	['image/x-portable-anymap', bytesOf('P7\nWIDTH 3\n')],
	['image/x-tga', bytesOf(zeros(2), 2, zeros(9), u16(5, true), u16(4, true), 24, 0x20, zeros(60))],
	['image/vnd.djvu', bytesOf('AT&TFORM', u32(9), 'DJVM')],
	['application/pdf', bytesOf('%PDF-1.4')],
	['application/pdf', bytesOf('some rubbish before it\n%PDF-1.4')],
];

const other: [string, Uint8Array][] = [
	['plain text', bytesOf('Dear Sir,\nhello')],
	['a web page', bytesOf('<!doctype html><title>x')],
	['an XML file', bytesOf('<?xml version="1.0"?><data>')],
	['a Word document', bytesOf('PK\x03\x04', zeros(26), '[Content_Types].xml', zeros(9), 'word/document.xml')],
	['an old Office document', bytesOf(0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1)],
	['a video', bytesOf(u32(24), 'ftypisom', u32(0), 'mp42')],
	['a program', bytesOf('\x7fELF')],
	['a RAR archive', bytesOf('Rar!\x1a\x07')],
	['a BigTIFF', bytesOf('II+\0', 8, 0, 0, 0)],
	['an icon', bytesOf(0, 0, 1, 0, 1, 0, 16, 16, zeros(20))],
];

describe('telling a type by its bytes', () => {
	it.each(taken)('knows %s', (mediaType, head) => {
		expect(sniff(head)).toMatchObject({ kind: 'taken', mediaType });
	});

	it.each(other)('names %s, which it does not take', (name, head) => {
		expect(sniff(head)).toEqual({ kind: 'other', name });
	});

	it('calls a plain ZIP an archive, because it can be unpacked', () => {
		expect(sniff(bytesOf('PK\x03\x04', zeros(26), 'scan.png'))).toMatchObject({ kind: 'archive' });
	});

	it('does not guess at noise', () => {
		expect(sniff(Uint8Array.from({ length: 200 }, (_, i) => (i * 89 + 7) & 255))).toEqual({ kind: 'unknown' });
		expect(sniff(new Uint8Array())).toEqual({ kind: 'unknown' });
	});
});

it('tells files of words from other markup', () => {
	const name = (text: string) => {
		const sniffed = sniff(new TextEncoder().encode(text));
		return 'name' in sniffed ? `${sniffed.kind} ${sniffed.name}` : sniffed.kind;
	};
	expect(name('<?xml version="1.0"?>\n<alto xmlns="x"><Layout/>')).toBe('words ALTO');
	expect(name('<ns2:PcGts xmlns:ns2="x">')).toBe('words PAGE XML');
	expect(name('<!DOCTYPE html><html><body><div class="ocr_page" title="bbox 0 0 9 9">')).toBe('words hOCR');
	expect(name('<!DOCTYPE html><html><body>nothing but a page')).toBe('other a web page');
	expect(name('<?xml version="1.0"?><data/>')).toBe('other an XML file');
});
