import type { Reading } from '#lib/model/reading.ts';
import { guessLanguage } from '#lib/model/guess-language.ts';
import { packPage } from '#lib/model/search/page-terms.ts';
import { addBlock } from '#lib/store/search/add-block.ts';
import { putIndexed, type Indexed } from '#lib/store/search/put-indexed.ts';
import { removeSpentBlock } from '#lib/store/search/remove-spent-block.ts';
import { stalePages } from '#lib/store/search/stale-pages.ts';
import type { StalePage } from '#lib/store/schema.ts';
import { currentReading } from '../current-reading.ts';
import { pageTokens } from './page-tokens.ts';

const AT_ONCE = 16;

/**
 * Indexes every page that is noted as changed, and keeps the index in shape. What it did is durable page by page: it may
 * be ended at any time, and goes on where it was. One at a time in the whole browser (see `Drainer`).
 */
export async function drain(goOn: () => boolean = () => true): Promise<void> {
	while (goOn()) {
		const stale = await stalePages(AT_ONCE);
		if (stale.length) await putIndexed(await Promise.all(stale.map(indexed)));
		else if (!(await removeSpentBlock()) && !(await addBlock())) return;
		if (stale.length) while (goOn() && (await addBlock()));
	}
}

async function indexed(stale: StalePage): Promise<Indexed> {
	const reading = await currentReading(stale.documentId, stale.page);
	if (!reading) return { stale, languages: '' };
	return { stale, languages: languagesOf(reading), words: packPage(pageTokens(reading).tokens) };
}

/** What the page was read in; where nobody said, what it looks like. */
function languagesOf(reading: Reading): string {
	if (reading.languages.length) return reading.languages.join('+');
	const guess = guessLanguage([reading]);
	return guess && 'looksLike' in guess ? guess.looksLike : '';
}
