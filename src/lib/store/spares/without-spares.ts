import { isInMemory } from '../memory-mode.ts';

/**
 * Sees to it that no second copies of documents are left that are being deleted for good. Resolves also where that failed. While the
 * database cannot be opened all copies stay: they may be all that there is.
 */
export const withoutSpares = async (documentIds: string[]): Promise<void> => {
	if (isInMemory()) return;
	await import('./remove-spare.ts')
		.then(({ removeSparesForGood }) => removeSparesForGood(documentIds))
		.catch(() => undefined);
};
