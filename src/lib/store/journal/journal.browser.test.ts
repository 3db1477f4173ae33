import { expect, it } from 'vitest';
import { addToJournal, journalText } from './file.ts';
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

it('is shortened once it has doubled, not with every line when a large library needs more than its limit', async () => {
	let shortened = 0;
	const line = `${'x'.repeat(99)}\n`;
	const shorten = () => {
		shortened++;
		return line.repeat(50);
	};
	await addToJournal(line.repeat(50), 1_000, shorten);
	shortened = 0;
	for (let more = 0; more < 20; more++) await addToJournal(line, 1_000, shorten);
	expect(shortened).toBe(0);
	await addToJournal(line.repeat(40), 1_000, shorten);
	expect(shortened).toBe(1);
	expect((await journalText()).length).toBe(5_000);
	await addToJournal(line, 1_000, () => '');
});
