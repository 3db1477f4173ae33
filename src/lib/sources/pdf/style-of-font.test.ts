import { expect, it } from 'vitest';
import { styleOfFont } from './style-of-font.ts';

const told = (name: string) => {
	const { bold, italic } = styleOfFont({ name });
	return `${bold ? 'b' : ''}${italic ? 'i' : ''}`;
};

it('a font says by its name that it is bold or leans, whatever stands before the name', () => {
	for (const name of [
		'ABCDEF+Calibri-Bold',
		'Arial,Bold',
		'MyriadPro-Semibold',
		'Arial-Black',
		'Avenir-Heavy',
		'CMBX10',
	])
		expect([name, told(name)]).toEqual([name, 'b']);
	for (const name of ['Bookman-Demi', 'NimbusRomNo9L-Medi', 'Roboto-ExtraBold', 'HelveticaLTStd-Bd', 'LMRoman10-Bold'])
		expect([name, told(name)]).toEqual([name, 'b']);
	for (const name of ['XYZABC+Times-Italic', 'Helvetica-Oblique', 'MinionPro-It', 'CMTI12', 'NimbusRomNo9L-ReguItal'])
		expect([name, told(name)]).toEqual([name, 'i']);
	for (const name of ['QWERTY+Georgia-BoldItalic', 'MyriadPro-BoldIt', 'DejaVuSans-BoldOblique', 'CMBXTI10'])
		expect([name, told(name)]).toEqual([name, 'bi']);
});

it('a font whose letters of a subset or whose family only look like such a word is plain', () => {
	for (const name of [
		'BOLDIT+Calibri',
		'Helvetica',
		'Roboto-Medium',
		'NotoSansCJK-DemiLight',
		'CMR10',
		'CMMI10',
		'Blackadder',
	])
		expect([name, told(name)]).toEqual([name, '']);
	expect(styleOfFont({})).toEqual({});
});

it('what the library made of a font counts where its name says nothing', () => {
	expect(styleOfFont({ name: 'F1', bold: true })).toEqual({ bold: true });
	expect(styleOfFont({ name: 'F1', black: true, italic: true })).toEqual({ bold: true, italic: true });
});
