const passwords = new Map<string, string>();

/**
 * The passwords of PDFs, for as long as this tab is open: a password never reaches a store. After a reload, a document
 * that still has pages to read waits until it is given again.
 */
export const passwordOf = (documentId: string): string | undefined => passwords.get(documentId);

/** Remembers a password that was seen to open the document. */
export const keepPassword = (documentId: string, password: string): void => {
	passwords.set(documentId, password);
};
