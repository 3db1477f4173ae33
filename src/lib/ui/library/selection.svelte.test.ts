import { describe, expect, it } from 'vitest';
import { Selection } from './selection.svelte.ts';

const fresh = (ids = ['a', 'b', 'c', 'd', 'e']) => {
	let list = ids;
	return { selection: new Selection(() => list), show: (next: string[]) => (list = next) };
};

describe('a selection', () => {
	it('goes in stretches, both ways, and takes a stretch back', () => {
		const { selection } = fresh();
		selection.toggle('d');
		selection.toggle('b', true);
		expect(selection.chosen).toEqual(['b', 'c', 'd']);
		selection.toggle('c');
		selection.toggle('e', true);
		expect(selection.chosen).toEqual(['b']);
	});

	it('is what is on the list', () => {
		const { selection, show } = fresh();
		selection.all();
		show(['b', 'x']);
		expect([selection.on, selection.chosen]).toEqual([true, ['b']]);
		selection.toggle('gone');
		expect(selection.chosen).toEqual(['b']);
	});

	it('is empty when it ends', () => {
		const { selection } = fresh();
		selection.all();
		selection.end();
		expect([selection.on, selection.chosen]).toEqual([false, []]);
	});
});
