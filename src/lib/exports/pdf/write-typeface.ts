import type { PdfWriter } from './pdf-writer.ts';
import type { Typeface } from './typeface.ts';
import { Bytes, bytesOfLatin1, dict, Name, type Ref } from './value.ts';

const FONT = new Name('LiberationSans');

/** Writes a font that is seen under a reserved reference, unaltered and whole; after the last page, when its letters are known. */
export async function writeTypeface(writer: PdfWriter, font: Ref, face: Typeface): Promise<void> {
	const file = await writer.packed(face.bytes, dict({ Length1: face.bytes.length }));
	const descriptor = await writer.add(
		dict({
			Type: new Name('FontDescriptor'),
			FontName: FONT,
			Flags: 4,
			FontBBox: face.bounds,
			ItalicAngle: 0,
			Ascent: face.ascent,
			Descent: face.descent,
			CapHeight: 729,
			StemV: 80,
			FontFile2: file,
		}),
	);
	const descendant = await writer.add(
		dict({
			Type: new Name('Font'),
			Subtype: new Name('CIDFontType2'),
			BaseFont: FONT,
			CIDSystemInfo: dict({
				Registry: new Bytes(bytesOfLatin1('Adobe')),
				Ordering: new Bytes(bytesOfLatin1('Identity')),
				Supplement: 0,
			}),
			FontDescriptor: descriptor,
			W: face.widths(),
			CIDToGIDMap: new Name('Identity'),
		}),
	);
	await writer.object(
		font,
		dict({
			Type: new Name('Font'),
			Subtype: new Name('Type0'),
			BaseFont: FONT,
			Encoding: new Name('Identity-H'),
			DescendantFonts: [descendant],
			ToUnicode: await writer.packed(bytesOfLatin1(face.toUnicode())),
		}),
	);
}
