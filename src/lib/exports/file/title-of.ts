/** What a document is called inside a file that is made of it: its name as it is shown, without the ending that says what it was. A number, as in "Invoice 12.03", is none. */
export const titleOf = (documentName: string): string =>
	documentName.replace(/(?<=.)\.(?=[0-9]*[A-Za-z])[A-Za-z0-9]{1,5}$/, '').trim() || documentName;
