import type { Findings } from './findings.ts';
import { doubtsIn, wordsOf, type Reading } from '../reading.ts';
import { stillUnread } from './still-unread.ts';

/** What is to be known of one page as it stands; `below` (0–100): words below it count as doubtful. */
export const findingsIn = (reading: Pick<Reading, 'blocks' | 'unread' | 'turn'>, below: number): Findings => ({
	doubts: doubtsIn(reading, below),
	textless: wordsOf(reading).next().done ? 1 : 0,
	unread: stillUnread(reading).length ? 1 : 0,
	lying: reading.turn ? 1 : 0,
});
