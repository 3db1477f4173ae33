import 'fake-indexeddb/auto';
import { afterEach, expect, it, vi } from 'vitest';
import { addDocument } from '#lib/store/documents/add-document.ts';
import { listedDocument } from '#lib/store/documents/documents.ts';
import { keepBin } from './keep-bin.ts';
import { putAway } from './bin.ts';

const DAY_MS = 24 * 3_600_000;

afterEach(() => vi.useRealTimers());

it('what has been in the bin for 30 days goes also while one tab stays open, and not before', async () => {
	vi.useFakeTimers({ toFake: ['Date', 'setInterval', 'clearInterval'] });
	const document = {
		id: 'old',
		name: 'old.png',
		mediaType: 'image/png' as const,
		size: 1,
		sha256: 'old',
		pageCount: 1,
		addedAt: 1,
	};
	await addDocument(document, { number: 0, bytes: new ArrayBuffer(1) }, []);
	await putAway('old');
	const stop = await keepBin();
	vi.advanceTimersByTime(29 * DAY_MS);
	// Looking into the store takes its own time, which is not that of the clock.
	await new Promise((resolve) => setTimeout(resolve, 50));
	expect(await listedDocument('old')).toBeDefined();
	// A clock may be wrong for an hour: what is overdue is noted, and goes a day later.
	for (let day = 0; day < 4; day++) {
		vi.advanceTimersByTime(DAY_MS);
		await new Promise((resolve) => setTimeout(resolve, 50));
	}
	await vi.waitFor(async () => expect(await listedDocument('old')).toBeUndefined());
	stop();
});
