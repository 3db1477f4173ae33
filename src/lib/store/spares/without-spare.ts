import { isInMemory } from '../memory-mode.ts';

/**
 * Sees to it that no second copy of a document is left that is being deleted for good. Resolves also where that failed. While the
 * database cannot be opened all copies stay: they may be all that there is.
 */
export const withoutSpare = async (documentId: string): Promise<void> => {
	if (isInMemory()) return;
	await import('./remove-spare.ts')
		.then(({ removeSpareForGood }) => removeSpareForGood(documentId))
		.catch(() => undefined);
};
