import { ACCENT, ASCENT, DESCENT, GLYPH_WIDTH, glyphlessFont, LETTER } from './glyphless-font.ts';
import type { Letters } from './letters.ts';
import type { PdfWriter } from './pdf-writer.ts';
import { Bytes, bytesOfLatin1, dict, Name, type Ref } from './value.ts';

const FONT = new Name('LGBLAA+LegibleGlyphless');

/**
 * Writes the font of the text layer under a reserved reference: one glyph without ink for all letters and one for accents, and
 * a ToUnicode map that says which they are. After the last page, when all letters are known.
 */
export async function writeFont(writer: PdfWriter, font: Ref, letters: Letters): Promise<void> {
	const program = glyphlessFont();
	const file = await writer.packed(program, dict({ Length1: program.length }));
	const descriptor = await writer.add(
		dict({
			Type: new Name('FontDescriptor'),
			FontName: FONT,
			Flags: 5,
			FontBBox: [0, DESCENT, GLYPH_WIDTH, ASCENT],
			ItalicAngle: 0,
			Ascent: ASCENT,
			Descent: DESCENT,
			CapHeight: ASCENT,
			StemV: 80,
			FontFile2: file,
		}),
	);
	// Every code shows a glyph. Readers that find a code without one may drop it, text and all.
	const glyphs = new Uint8Array(0x20000);
	for (let at = 1; at < glyphs.length; at += 2) glyphs[at] = LETTER;
	const accents = letters.accents();
	for (const code of accents) glyphs[code * 2 + 1] = ACCENT;
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
			DW: GLYPH_WIDTH,
			W: accents.length ? accents.flatMap((code) => [code, [0]]) : undefined,
			CIDToGIDMap: await writer.packed(glyphs),
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
			ToUnicode: await writer.packed(bytesOfLatin1(letters.toUnicode())),
		}),
	);
}
