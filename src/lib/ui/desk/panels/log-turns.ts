import { turnsOf } from '#lib/store/pages/corrections.ts';
import { Live } from '#lib/ui/live.svelte.ts';
import type { Desk } from '../desk.svelte.ts';

/** What undo and redo would find in the log of the document on the desk. To be called by a component. */
export const logTurns = ({ place }: Desk): Live<{ undo: boolean; redo: boolean }> =>
	new Live(
		() => turnsOf(place.documentId),
		({ what, documentId }) => what === 'corrections' && documentId === place.documentId,
	);
