import { spareBackup } from './spare-backup.ts';

/** Whether a document can be put back from its second copy, as far as can be told without reading all of it. */
export const hasSpare = (documentId: string): Promise<boolean> => spareBackup(documentId).then(Boolean, () => false);
