import type { MediaType } from '#lib/model/document.ts';
import { ascii } from './ascii.ts';

/** What a file is by its bytes. `archive`: unzip can look into it. `other`: known, but nothing to be read as a picture. */
export type Sniffed =
	| { kind: 'taken'; mediaType: MediaType; name: string }
	| { kind: 'archive'; name: string }
	/** the words of pages, without the pages */
	| { kind: 'words'; name: 'hOCR' | 'ALTO' | 'PAGE XML' }
	| { kind: 'other'; name: string }
	| { kind: 'unknown' };

/** So many of a file's first bytes are looked at. */
export const SNIFF_BYTES = 4_096;

/** Tells a file's type from its first bytes (up to 4,096 of them), never from its name. `name` is for sentences: "a ZIP archive". */
export function sniff(head: Uint8Array): Sniffed {
	const text = ascii(head);
	for (const [pattern, mediaType, name] of PICTURES) if (pattern.test(text)) return { kind: 'taken', mediaType, name };
	const boxed = isobmff(text);
	if (boxed) return boxed;
	if (/^PK(\x03\x04|\x05\x06|\x07\x08)/.test(text)) return zipped(text);
	// Before icons, which begin like a TGA without a palette.
	if (isTga(head)) return { kind: 'taken', mediaType: 'image/x-tga', name: 'a TGA picture' };
	for (const [pattern, name] of OTHERS) if (pattern.test(text)) return { kind: 'other', name };
	// Some writers put a few bytes before the header; every PDF reader looks for it in the first kilobyte.
	if (/%PDF-\d/.test(text.slice(0, 1_024))) return { kind: 'taken', mediaType: 'application/pdf', name: 'a PDF' };
	const written = markup(head);
	if (written) return written;
	if (isText(head)) return { kind: 'other', name: 'plain text' };
	return { kind: 'unknown' };
}

const PICTURES: [RegExp, MediaType, string][] = [
	[/^\x89PNG\r\n\x1a\n/, 'image/png', 'a PNG picture'],
	[/^\xff\xd8\xff/, 'image/jpeg', 'a JPEG picture'],
	[/^RIFF[^]{4}WEBP/, 'image/webp', 'a WebP picture'],
	[/^BM[^]{12}[\x0c-\x7c]\x00\x00\x00/, 'image/bmp', 'a BMP picture'],
	[/^GIF8[79]a/, 'image/gif', 'a GIF picture'],
	[/^(II\*\x00|MM\x00\*)/, 'image/tiff', 'a TIFF'],
	[/^(\x00\x00\x00\x0cjP {2}\r\n\x87\n|\xff\x4f\xff\x51)/, 'image/jp2', 'a JPEG 2000 picture'],
	[/^(\xff\x0a|\x00\x00\x00\x0cJXL \r\n\x87\n)/, 'image/jxl', 'a JPEG XL picture'],
	[/^P[1-6]\s+(#[^\n]*\n\s*)*\d|^P7\nW|^P7\n#/, 'image/x-portable-anymap', 'a PNM picture'],
	[/^AT&TFORM[^]{4}DJV[UM]/, 'image/vnd.djvu', 'a DjVu document'],
	[/^%PDF-/, 'application/pdf', 'a PDF'],
];

const OTHERS: [RegExp, string][] = [
	[/^LEGIBLE (BACKUP|LOCKED) /, 'a backup of a library, which the settings restore'],
	[/^(II\+\x00|MM\x00\+)/, 'a BigTIFF'],
	[/^\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1/, 'an old Office document'],
	[/^\{\\rtf/, 'a rich text document'],
	[/^%!PS|^\xc5\xd0\xd3\xc6/, 'a PostScript file'],
	[/^8BPS/, 'a Photoshop file'],
	[/^\x00\x00[\x01\x02]\x00[^]\x00?/, 'an icon'],
	[/^\x76\x2f\x31\x01/, 'an OpenEXR picture'],
	[/^(\xd7\xcd\xc6\x9a|\x01\x00\x00\x00[^]{36} EMF)/, 'a Windows metafile'],
	[/^Rar!\x1a\x07/, 'a RAR archive'],
	[/^7z\xbc\xaf\x27\x1c/, 'a 7z archive'],
	[/^\x1f\x8b/, 'a gzip archive'],
	[/^BZh[1-9]/, 'a bzip2 archive'],
	[/^\xfd7zXZ\x00/, 'an xz archive'],
	[/^\x28\xb5\x2f\xfd/, 'a Zstandard archive'],
	[/^[^]{257}ustar/, 'a tar archive'],
	[/^\x1a\x45\xdf\xa3|^RIFF[^]{4}AVI |^\x00\x00\x01[\xba\xb3]|^FLV\x01|^\x30\x26\xb2\x75\x8e\x66\xcf\x11/, 'a video'],
	[/^ID3|^\xff[\xf2-\xfb]|^OggS|^fLaC|^RIFF[^]{4}WAVE|^FORM[^]{4}AIF/, 'a sound file'],
	[/^MZ|^\x7fELF|^\xfe\xed\xfa[\xce\xcf]|^[\xce\xcf]\xfa\xed\xfe|^\xca\xfe\xba\xbe|^\x00asm/, 'a program'],
	[/^SQLite format 3\x00/, 'a database'],
	[/^(\x00\x01\x00\x00\x00|OTTO\x00|wOF[F2]|ttcf)/, 'a font'],
];

/** Pictures and films in boxes: AVIF, HEIC and MP4 differ in their brands only. */
function isobmff(text: string): Sniffed | undefined {
	if (text.slice(4, 8) !== 'ftyp') return undefined;
	const size = text.charCodeAt(2) * 256 + text.charCodeAt(3);
	const brands = text.slice(8, Math.max(12, Math.min(size, 256)));
	if (/avif|avis/.test(brands)) return { kind: 'taken', mediaType: 'image/avif', name: 'an AVIF picture' };
	if (/hei[cxms]|hev[cxms]|mif1|msf1/.test(brands.slice(0, 4)) || /hei[cxms]|mif1/.test(brands))
		return { kind: 'taken', mediaType: 'image/heic', name: 'a HEIC picture' };
	if (/^crx /.test(brands)) return { kind: 'other', name: 'a raw camera picture' };
	if (/^M4A|^M4B/.test(brands)) return { kind: 'other', name: 'a sound file' };
	return { kind: 'other', name: 'a video' };
}

/** Office documents and books are archives too; their first entries say so. */
function zipped(text: string): Sniffed {
	const inside: [RegExp, string][] = [
		[/mimetypeapplication\/epub/, 'an e-book (EPUB)'],
		[/mimetypeapplication\/vnd\.oasis\.opendocument/, 'an OpenDocument file'],
		[/(^|[^\w/])word\//, 'a Word document'],
		[/(^|[^\w/])xl\//, 'an Excel workbook'],
		[/(^|[^\w/])ppt\//, 'a PowerPoint presentation'],
		[/\[Content_Types\]\.xml/, 'an Office document'],
		[/META-INF\/MANIFEST\.MF|AndroidManifest/, 'a program'],
	];
	for (const [pattern, name] of inside) if (pattern.test(text)) return { kind: 'other', name };
	return { kind: 'archive', name: 'a ZIP archive' };
}

/** Files that are written in angle brackets, in any Unicode encoding that begins with a mark, or in UTF-8. */
function markup(head: Uint8Array): Sniffed | undefined {
	const encoding =
		head[0] === 0xff && head[1] === 0xfe ? 'utf-16le' : head[0] === 0xfe && head[1] === 0xff ? 'utf-16be' : 'utf-8';
	let text = new TextDecoder(encoding).decode(head).trimStart();
	if (!text.startsWith('<')) return undefined;
	const before = /^(<\?[^]*?\?>|<!--[^]*?-->|<!DOCTYPE(?!\s+html)[^[>]*(\[[^]*?\]\s*)?>)\s*/i;
	for (let match = before.exec(text); match; match = before.exec(text)) text = text.slice(match[0].length);
	if (/^<([\w-]+:)?svg[\s>]/.test(text)) return { kind: 'taken', mediaType: 'image/svg+xml', name: 'an SVG drawing' };
	if (/^<(?:[\w-]+:)?alto[\s>]/i.test(text)) return { kind: 'words', name: 'ALTO' };
	if (/^<(?:[\w-]+:)?PcGts[\s>]/.test(text)) return { kind: 'words', name: 'PAGE XML' };
	if (/ocr-system|['"\s](ocr_page|ocr_line|ocrx_word)['"\s]/.test(text)) return { kind: 'words', name: 'hOCR' };
	if (/^<(!DOCTYPE\s+html|html|head|body|div|p|table|script|title|meta)\b/i.test(text))
		return { kind: 'other', name: 'a web page' };
	return /^<[\w!?]/.test(text) ? { kind: 'other', name: 'an XML file' } : undefined;
}

/** TGA has no signature: every field of its header must make sense, and its picture must not be empty. */
function isTga(head: Uint8Array): boolean {
	if (head.length < 19) return false;
	const [, map = 9, type = 0] = head;
	const depth = head[16]!;
	const mapped = type === 1 || type === 9;
	if (map > 1 || ![1, 2, 3, 9, 10, 11].includes(type) || (mapped && map !== 1)) return false;
	if (map === 0 && head.subarray(3, 8).some((byte) => byte)) return false;
	if (map === 1 && ![15, 16, 24, 32].includes(head[7]!)) return false;
	if (!(type === 3 || type === 11 || mapped ? [8, 16] : [15, 16, 24, 32]).includes(depth)) return false;
	const view = new DataView(head.buffer, head.byteOffset);
	return view.getUint16(12, true) > 0 && view.getUint16(14, true) > 0 && (head[17]! & 0xc0) === 0;
}

/** Nothing but printable characters, in UTF-8, or in UTF-16 with its mark. */
function isText(head: Uint8Array): boolean {
	if (!head.length) return false;
	if ((head[0] === 0xff && head[1] === 0xfe) || (head[0] === 0xfe && head[1] === 0xff)) return true;
	if (head.some((byte) => byte < 9 || (byte > 13 && byte < 32 && byte !== 27))) return false;
	// The last characters may be cut in the middle.
	const text = new TextDecoder().decode(head.length < SNIFF_BYTES ? head : head.subarray(0, -3));
	const strange = text.length - text.replaceAll('\ufffd', '').length;
	return strange <= 1;
}
