/**
 * Starts a normal browser download of a file that we made or the cloud sent. As bytes of no type: an address of ours that is
 * HTML or SVG would, if a browser opened it instead of saving it, be a page with all that this site may do.
 */
export function saveFile(name: string, blob: Blob): void {
	const url = URL.createObjectURL(blob.slice(0, blob.size, 'application/octet-stream'));
	const link = document.createElement('a');
	link.href = url;
	link.download = name;
	link.click();
	// The download reads from the address after this function has ended.
	setTimeout(() => URL.revokeObjectURL(url), 60_000);
}
