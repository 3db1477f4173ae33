import { expect, it } from 'vitest';
import { inJournal } from './in-journal.ts';
import { journal } from './journal.ts';

it('is read while it is being written', async () => {
	const entry = (at: number) => ({ kind: 'saved', id: 'a', name: 'a.png', size: 1, pages: 1, at }) as const;
	await inJournal(entry(0));
	let writing = true;
	const written = (async () => {
		for (let at = 1; at <= 150; at++) await inJournal(entry(at));
		writing = false;
	})();
	let reads = 0;
	for (; writing; reads++) expect((await journal()).documents.size).toBe(1);
	await written;
	expect(reads).toBeGreaterThan(10);
	await inJournal({ kind: 'removed', id: 'a' });
});
