/** Size and kind of a JPEG from its frame header. */
export function jpegFrame(jpeg) {
	for (let at = 2; at < jpeg.length;) {
		const marker = jpeg[at + 1];
		if (marker >= 0xc0 && marker <= 0xc3)
			return { height: jpeg.readUInt16BE(at + 5), width: jpeg.readUInt16BE(at + 7), grey: jpeg[at + 9] === 1 };
		at += 2 + jpeg.readUInt16BE(at + 2);
	}
	throw new Error('no frame in this JPEG');
}
