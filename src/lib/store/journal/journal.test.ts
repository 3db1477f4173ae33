import { describe, expect, it } from 'vitest';
import type { Entry } from './entry.ts';
import { entriesByAndBy, entriesIn, lineOf } from './line.ts';
import { remembered } from './remembered.ts';

const NOW = 1_800_000_000_000;
const saved = (id: string): Entry => ({ kind: 'saved', id, name: `${id}.pdf`, size: 10, pages: 1, at: NOW });
const sent = (id: string, at = NOW): Entry => ({
	kind: 'sent',
	id,
	taskId: `${id}-task`,
	attempt: 1,
	ticket: 'RecognizeImage:1',
	operation: 'text',
	pages: [1],
	at,
});

describe('the journal', () => {
	it('reads back what was written, letters of every script too', () => {
		const entries: Entry[] = [{ ...saved('a'), name: 'Übersicht \n 契約書.pdf' } as Entry, sent('a')];
		expect(entriesIn(entries.map(lineOf).join(''))).toEqual(entries);
	});

	it('loses a damaged line and one that was cut off, and no other', () => {
		const lines = [lineOf(saved('a')), lineOf(saved('b')).replace('b.pdf', 'x.pdf'), lineOf(saved('c'))];
		const text = `${lines.join('')}\0\0\n\n${lineOf(saved('d')).slice(0, 30)}`;
		expect(entriesIn(text)).toEqual([saved('a'), saved('c')]);
	});

	it('is checked in slices, of which none loses a line, and lets other work in between', async () => {
		const entries = Array.from({ length: 1001 }, (_, at) => saved(String(at)));
		const lines = entries.map(lineOf);
		// The last of a slice and the first of another.
		for (const at of [249, 500]) lines[at] = lines[at]!.replace('.pdf', '.png');
		let turns = 0;
		let done = false;
		const count = () => {
			turns++;
			if (!done) setTimeout(count, 0);
		};
		setTimeout(count, 0);
		const found = await entriesByAndBy(lines.join(''));
		done = true;
		expect(found).toEqual(entries.filter((_, at) => at !== 249 && at !== 500));
		expect(turns).toBeGreaterThanOrEqual(4);
	});

	it('forgets what the user has deleted, and with it what was sent of it', () => {
		const { documents, sent: left } = remembered(
			[saved('a'), sent('a'), { kind: 'removed', id: 'a' }, saved('b')],
			NOW,
		);
		expect([...documents.keys()]).toEqual(['b']);
		expect(left.size).toBe(0);
	});

	it('knows the tickets of the last day only', () => {
		const entries = [saved('a'), sent('a', NOW - 25 * 3_600_000), saved('b'), sent('b')];
		expect([...remembered(entries, NOW).sent.keys()]).toEqual(['b-task']);
	});
});
