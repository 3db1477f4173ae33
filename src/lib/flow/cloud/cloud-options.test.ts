import { expect, it } from 'vitest';
import { cloudOptions, settingsFor, takesType } from './cloud-options.ts';

const language = (languages: string[]) => cloudOptions('text', languages).list.find(({ name }) => name === 'language');

it('begins with the language that is set for reading, and sends what is shown', () => {
	expect(language(['deu', 'eng'])?.initial).toBe('German');
	expect(language(['grc'])?.initial).toBe('English');
	expect(settingsFor('text', ['deu'], {}, false).cloud).toEqual({ language: 'German' });
});

it('sends English where it was chosen in place of another language', () => {
	expect(settingsFor('text', ['deu'], { language: 'English' }, false).cloud).toEqual({ language: 'English' });
});

it('offers a PDF of DjVu files only, and nothing else of them', () => {
	expect(takesType('djvu-to-pdf', 'image/png')).toBe(false);
	expect(takesType('text', 'image/png')).toBe(true);
	expect(takesType('djvu-to-pdf', 'image/vnd.djvu')).toBe(true);
	expect(takesType('text', 'image/vnd.djvu')).toBe(false);
});
