import { expect, it } from 'vitest';
import { withFonts } from './with-fonts.ts';

const PLAIN = { ascent: 0.8, descent: -0.2, vertical: false, fontFamily: 'serif' };

it('waits for a font that comes after the page, and not for one that never does', async () => {
	const fonts = {
		get(name: string, come: (font: unknown) => void) {
			if (name === 'late') setTimeout(() => come({ name: 'ABCDEF+Times-BoldItalic' }), 5);
			if (name === 'broken') come('this font is broken');
		},
	};
	const told = await withFonts({ late: PLAIN, broken: PLAIN, never: PLAIN }, fonts, 60);
	expect(told).toEqual({ late: { ...PLAIN, bold: true, italic: true }, broken: PLAIN, never: PLAIN });
});
