import { ACCENT, ASCENT, DESCENT, GLYPH_WIDTH, glyphlessFont, LETTER } from './glyphless-font.ts';
import type { Letters } from './letters.ts';
import type { PdfWriter } from '../objects/pdf-writer.ts';
import type { Ref } from '../objects/value.ts';
import { writeType0 } from './write-type0.ts';

/**
 * Writes the font of the text layer under a reserved reference: one glyph without ink for all letters and one for accents, and
 * a ToUnicode map that says which they are. After the last page, when all letters are known.
 */
export async function writeFont(writer: PdfWriter, font: Ref, letters: Letters): Promise<void> {
	// Every code shows a glyph. Readers that find a code without one may drop it, text and all.
	const glyphs = new Uint8Array(0x20000);
	for (let at = 1; at < glyphs.length; at += 2) glyphs[at] = LETTER;
	const accents = letters.accents();
	for (const code of accents) glyphs[code * 2 + 1] = ACCENT;
	await writeType0(writer, font, {
		name: 'LGBLAA+LegibleGlyphless',
		program: glyphlessFont(),
		flags: 5,
		bounds: [0, DESCENT, GLYPH_WIDTH, ASCENT],
		ascent: ASCENT,
		descent: DESCENT,
		capHeight: ASCENT,
		width: GLYPH_WIDTH,
		widths: accents.length ? accents.flatMap((code) => [code, [0]]) : undefined,
		glyphs: await writer.packed(glyphs),
		toUnicode: letters.toUnicode(),
	});
}
