const HEAD_BYTES = 256 * 1024;
const ORIENTATION = 0x0112;

/**
 * False for a JPEG whose EXIF says that it is to be turned or mirrored before it is shown. Whoever reads the bytes as they
 * are would see it lying on its side. True for everything else, also for what cannot be told.
 */
export async function isUpright(file: Blob): Promise<boolean> {
	const view = new DataView(await file.slice(0, HEAD_BYTES).arrayBuffer());
	if (view.byteLength < 4 || view.getUint16(0) !== 0xffd8) return true;
	for (let at = 2; at + 10 < view.byteLength;) {
		const marker = view.getUint16(at);
		const length = view.getUint16(at + 2);
		if (marker === 0xffe1 && view.getUint32(at + 4) === 0x45786966) return exifUpright(view, at + 10);
		if ((marker & 0xff00) !== 0xff00 || marker === 0xffda || length < 2) return true;
		at += 2 + length;
	}
	return true;
}

/** `start` is where the TIFF header inside the EXIF segment begins (TIFF 6.0, section 2). */
function exifUpright(view: DataView, start: number): boolean {
	try {
		const little = view.getUint16(start) === 0x4949;
		const directory = start + view.getUint32(start + 4, little);
		const entries = view.getUint16(directory, little);
		for (let entry = 0; entry < entries; entry++) {
			const place = directory + 2 + entry * 12;
			if (view.getUint16(place, little) === ORIENTATION) return view.getUint16(place + 8, little) <= 1;
		}
	} catch {
		// cut off: what cannot be told is shown as it is
	}
	return true;
}
