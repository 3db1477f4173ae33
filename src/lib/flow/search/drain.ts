import { corrected } from '#lib/model/edit/corrected.ts';
import { counted } from '#lib/model/edit/counted.ts';
import { guessLanguage } from '#lib/model/text/guess-language.ts';
import type { Reading } from '#lib/model/reading.ts';
import { packPage } from '#lib/model/search/page-terms.ts';
import { pageRecord } from '#lib/store/pages/corrections.ts';
import { addBlock } from '#lib/store/search/add-block.ts';
import { putIndexed, type Indexed } from '#lib/store/search/put-indexed.ts';
import { removeSpentBlock } from '#lib/store/search/remove-spent-block.ts';
import { stalePages } from '#lib/store/search/stale-pages.ts';
import type { StalePage } from '#lib/store/schema.ts';
import { pageTokens } from './page-tokens.ts';

const AT_ONCE = 16;

/**
 * Indexes every page that is noted as changed, and keeps the index in shape. What it did is durable page by page: it may
 * be ended at any time, and goes on where it was. One at a time in the whole browser: see `drainAlone`.
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
	const { readings, corrections } = await pageRecord(stale.documentId, stale.page);
	try {
		const reading = counted(readings, corrections);
		if (!reading) return { stale, languages: '' };
		const { tokens } = pageTokens(corrected(reading, corrections));
		return { stale, languages: languagesOf(reading), words: packPage(tokens) };
	} catch (error) {
		// One page that makes no sense must not keep all that come after it out of the index.
		console.warn(`Page ${stale.page} of ${stale.documentId} is not in the search index:`, error);
		return { stale, languages: '' };
	}
}

/** What the page was read in; where nobody said, what it looks like. */
function languagesOf(reading: Reading): string {
	if (reading.languages.length) return reading.languages.join('+');
	const guess = guessLanguage([reading]);
	return guess && 'looksLike' in guess ? guess.looksLike : '';
}
