/** What the PDF library's parser tells the page when a picture is ready; null instead of the picture when it is broken. */
interface Message {
	action?: string;
	data?: unknown;
}

/**
 * True for a message that gives up a picture. The library then leaves a hole without a word, and a scanned page with a
 * hole is a blank one.
 */
export function missingPicture({ action, data }: Message): boolean {
	if (action === 'obj' && Array.isArray(data)) return data[2] === 'Image' && !data[3];
	return action === 'commonobj' && Array.isArray(data) && data[1] === 'Image' && !data[2];
}
