import type { PdfWriter } from '../objects/pdf-writer.ts';
import { Bytes, bytesOfLatin1, dict, Name, type Ref, type Value } from '../objects/value.ts';

/** What differs from one embedded TrueType font to the next. Lengths in thousandths of the letter's height. */
export interface Type0 {
	name: string;
	/** the TrueType file */
	program: Uint8Array<ArrayBuffer>;
	/** of the font descriptor (PDF 32000-1, table 123) */
	flags: number;
	bounds: readonly number[];
	ascent: number;
	descent: number;
	capHeight: number;
	/** widths of single glyphs, as `W` has them, and of all others */
	widths: Value | undefined;
	width?: number;
	/** which glyph a code shows */
	glyphs: Value;
	/** the CMap that says which letters a code is */
	toUnicode: string;
}

/** Writes a font whose codes have two bytes under a reserved reference, embedded whole. */
export async function writeType0(writer: PdfWriter, font: Ref, face: Type0): Promise<void> {
	const name = new Name(face.name);
	const file = await writer.packed(face.program, dict({ Length1: face.program.length }));
	const descriptor = await writer.add(
		dict({
			Type: new Name('FontDescriptor'),
			FontName: name,
			Flags: face.flags,
			FontBBox: [...face.bounds],
			ItalicAngle: 0,
			Ascent: face.ascent,
			Descent: face.descent,
			CapHeight: face.capHeight,
			StemV: 80,
			FontFile2: file,
		}),
	);
	const descendant = await writer.add(
		dict({
			Type: new Name('Font'),
			Subtype: new Name('CIDFontType2'),
			BaseFont: name,
			CIDSystemInfo: dict({
				Registry: new Bytes(bytesOfLatin1('Adobe')),
				Ordering: new Bytes(bytesOfLatin1('Identity')),
				Supplement: 0,
			}),
			FontDescriptor: descriptor,
			DW: face.width,
			W: face.widths,
			CIDToGIDMap: face.glyphs,
		}),
	);
	await writer.object(
		font,
		dict({
			Type: new Name('Font'),
			Subtype: new Name('Type0'),
			BaseFont: name,
			Encoding: new Name('Identity-H'),
			DescendantFonts: [descendant],
			ToUnicode: await writer.packed(bytesOfLatin1(face.toUnicode)),
		}),
	);
}
