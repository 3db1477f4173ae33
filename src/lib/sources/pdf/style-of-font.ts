import type { TypeStyle } from '#lib/model/reading.ts';
import { typeStyle } from '#lib/model/text/type-style.ts';

/** What the PDF library knows of a font on the page's side. */
export interface KnownFont {
	/** as the file has it: "ABCDEF+Times-BoldItalic" */
	name?: string;
	bold?: boolean;
	italic?: boolean;
	black?: boolean;
}

/** Six capitals before the name of a font of which the file holds only some letters. */
const SUBSET = /^[A-Z]{6}\+/;
/** Words of weight, the short forms of foundries, and TeX's fonts ("CMBX10", "SFBX1000", "NimbusRomNo9L-Medi"). */
const BOLD =
	/bold|heavy|demi(?!-?light)|black(?![a-z])|ultra(?!-?light)|[-, ](?:bd|blk|hv)(?![a-z])|-medi(?!um)|^(?:cm|sf|ec)(?:bx|ssbx|b\d)/i;
/** These are written small or large for a reason: "-It", "BoldIt" lean, "Edit" does not. */
const ITALIC = /italic|oblique|slanted|inclined|kursiv|-(?:\w*Ital|Obl)$|(?:[-, ]|Bold|Bd|Black|Light|Medium)It$/;
const TEX_ITALIC = /^(?:cm|sf|ec)(?:ti|sl|bxti|bxsl|itt|sltt|ssi)/i;

/** How a font sets its letters: by its name, whatever stands before it, and by what the library made of it. */
export function styleOfFont({ name = '', bold = false, italic = false, black = false }: KnownFont): TypeStyle {
	const own = name.replace(SUBSET, '');
	return typeStyle({
		bold: bold || black || BOLD.test(own),
		italic: italic || ITALIC.test(own) || /italic|oblique/i.test(own) || TEX_ITALIC.test(own),
	});
}
