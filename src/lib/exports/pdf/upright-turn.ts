import { turnOfPage, type Document } from '#lib/model/document.ts';
import type { Reading } from '#lib/model/reading.ts';
import type { Turn } from '#lib/model/turn/turn.ts';

/**
 * How far a page is turned clockwise when it is shown, beyond what the user turned it, so that its text stands upright: as far
 * as it was turned to be read. Not at all where the user turned it, and where the text came out of the file.
 */
export const uprightTurn = (
	document: Pick<Document, 'turns'>,
	page: number,
	reading: Pick<Reading, 'engine' | 'turn'> | undefined,
): Turn => (!reading || reading.engine === 'file' || turnOfPage(document, page) ? 0 : (reading.turn ?? 0));
