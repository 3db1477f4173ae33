import type { PdfWriter } from '../objects/pdf-writer.ts';
import type { Typeface } from './typeface.ts';
import { Name, type Ref } from '../objects/value.ts';
import { writeType0 } from './write-type0.ts';

/** Writes a font that is seen under a reserved reference, unaltered and whole; after the last page, when its letters are known. */
export const writeTypeface = (writer: PdfWriter, font: Ref, face: Typeface): Promise<void> =>
	writeType0(writer, font, {
		name: 'LiberationSans',
		program: face.bytes,
		flags: 4,
		bounds: face.bounds,
		ascent: face.ascent,
		descent: face.descent,
		capHeight: 729,
		widths: face.widths(),
		glyphs: new Name('Identity'),
		toUnicode: face.toUnicode(),
	});
