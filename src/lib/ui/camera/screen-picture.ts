/**
 * One picture of a window, a tab or the screen, which the browser lets the user choose. Undefined when nothing was chosen.
 */
export async function screenPicture(): Promise<ImageBitmap | undefined> {
	const stream = await navigator.mediaDevices
		.getDisplayMedia({ video: { frameRate: 5 }, audio: false })
		.catch(() => undefined);
	if (!stream) return undefined;
	const video = document.createElement('video');
	try {
		video.muted = true;
		video.srcObject = stream;
		await video.play();
		// The first picture may still show the browser's own window of choice.
		await new Promise((resolve) => setTimeout(resolve, 300));
		return await createImageBitmap(video);
	} finally {
		for (const track of stream.getTracks()) track.stop();
		video.srcObject = null;
	}
}
