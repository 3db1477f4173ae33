import { expect, it } from 'vitest';
import { paragraph } from '../testing/typed.ts';
import { fullWidth } from './full-width.ts';

const said = (text: string, language: string) =>
	fullWidth([paragraph([text], 0, 0)], [language])[0]!
		.lines[0]!.words.map((word) => word.text)
		.join(' ');

it('a comma between two Chinese letters is a Chinese one, whether or not it came as a word', () => {
	expect(said('回到 , 相隔 餘里,別了', 'chi_tra')).toBe('回到 ， 相隔 餘里，別了');
	expect(said('週六?', 'chi_tra')).toBe('週六？');
});

it('stays as it is in numbers, beside Latin letters, and in other languages', () => {
	expect(said('1,200 元 Web, App', 'chi_tra')).toBe('1,200 元 Web, App');
	expect(said('回到 , 相隔', 'jpn')).toBe('回到 , 相隔');
});
