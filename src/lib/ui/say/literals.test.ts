import { describe, expect, it } from 'vitest';
import { literalsIn } from './literals-for-tests.ts';
import { interfaceSources, parsed } from './source-for-tests.ts';

/** Texts that are the same in every language. */
const NAMES =
	/^(Legible|· Legible|((Ctrl|Shift)\+)?Enter|1-5, 8, 11-|\.traineddata|Page Down · Page Up| \((Ctrl|Shift|\+|\w)+\))$/;

const inMarkup = (text: string) => literalsIn(parsed('a.svelte', text));

describe('the interface', () => {
	it.each(interfaceSources().map((source) => [source.path, source] as const))(
		'%s says nothing that is not translated',
		(_, source) => {
			expect(literalsIn(source).filter((text) => !NAMES.test(text))).toEqual([]);
		},
	);
});

describe('the search for what is not translated', () => {
	it('finds text between elements, and in those attributes that are read', () => {
		expect(inMarkup('<p>Hello</p><a href="Away" title="There">{1}</a>')).toEqual(['Hello', 'There']);
		expect(inMarkup('<button aria-label="Remove {name}">×</button>')).toEqual(['Remove ']);
	});

	it('finds both sides of a condition', () => {
		expect(inMarkup(`<p>{paused ? 'Continue' : 'Pause'}{busy && 'One moment'}</p>`)).toEqual([
			'Continue',
			'Pause',
			'One moment',
		]);
		expect(inMarkup('<p>{`Page ${n}`}</p>')).toEqual(['Page ']);
	});

	it('finds the labels of tables and what messages say', () => {
		expect(inMarkup(`<script>const a = [{ label: 'Undo' }]; toasts.say('Gone');</script>`)).toEqual(['Undo', 'Gone']);
	});

	it('finds sentences in modules', () => {
		expect(literalsIn(parsed('a.ts', `export const b = () => 'This went wrong.';`))).toEqual(['This went wrong.']);
	});

	it('lets pass what goes through the dictionary, and what is no text for people', () => {
		expect(
			inMarkup(
				`<script>const a = say('Gone for good'); throw new Error('It is not here'); if (event.key === 'Escape') go();</script>
				<p class="Some class">{say('Hello there')}<kbd>Enter</kbd> · {go(a, 'b')}</p>`,
			),
		).toEqual([]);
	});
});
