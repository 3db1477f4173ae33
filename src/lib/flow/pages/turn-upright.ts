import { pageOrder } from '#lib/model/document.ts';
import { turnOf, type Turn } from '#lib/model/turn/turn.ts';
import { listedDocument } from '#lib/store/documents/documents.ts';
import { currentReading } from '../text/current-reading.ts';
import { turnPages } from './turn-pages.ts';

/** Pages by how far they were turned, clockwise. */
export type Turned = ReadonlyMap<Turn, number[]>;

/**
 * Turns each page of a document that lies on its side or upside down as far as it had to be turned to be read; the file keeps
 * its bytes. Resolves with what was turned, for `turnedBack`. Looks at one page at a time.
 */
export async function turnUpright(documentId: string): Promise<Turned> {
	const document = (await listedDocument(documentId))?.document;
	const turned = new Map<Turn, number[]>();
	for (const page of document ? pageOrder(document) : []) {
		const turn = (await currentReading(documentId, page))?.turn;
		if (turn) turned.set(turn, [...(turned.get(turn) ?? []), page]);
	}
	for (const [turn, pages] of turned) await turnPages(documentId, pages, turn);
	return turned;
}

/** Takes it back. */
export async function turnedBack(documentId: string, turned: Turned): Promise<void> {
	for (const [turn, pages] of turned) await turnPages(documentId, pages, turnOf(-turn));
}
