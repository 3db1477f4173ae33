import { area, overlap, type Box } from '../geometry.ts';
import { wordsOf, type Reading } from '../reading.ts';

/** Words that cover so much of a place have been typed there by the user. */
const COVERED = 0.2;

/** The places of a reading where ink was not read, without those where words stand by now; page pixels. */
export function stillUnread(reading: Pick<Reading, 'unread' | 'blocks'>): Box[] {
	const places = reading.unread ?? [];
	if (!places.length) return [];
	const words = [...wordsOf(reading)];
	return places.filter((place) => {
		const covered = words.reduce((sum, { box }) => sum + overlap(place, box), 0);
		return covered < COVERED * area(place);
	});
}
