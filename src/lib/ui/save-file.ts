/** Starts a normal browser download of a file that we made. */
export function saveFile(name: string, blob: Blob): void {
	const url = URL.createObjectURL(blob);
	const link = document.createElement('a');
	link.href = url;
	link.download = name;
	link.click();
	// The download reads from the address after this function has ended.
	setTimeout(() => URL.revokeObjectURL(url), 60_000);
}
