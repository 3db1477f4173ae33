/** The JPEG of one strip or tile with the tables that all pieces share put in front (TIFF Technical Note 2). */
export function jpegPiece(piece: Uint8Array<ArrayBuffer>, tables: number[], photometric: number): Blob {
	const parts: BlobPart[] = [new Uint8Array([0xff, 0xd8])];
	// Three channels are taken for YCbCr by every decoder, unless Adobe's mark says that they are RGB.
	if (photometric === 2) parts.push(new Uint8Array([0xff, 0xee, 0, 14, 65, 100, 111, 98, 101, 0, 100, 0, 0, 0, 0, 0]));
	if (tables.length > 4) {
		const end = tables.at(-2) === 0xff && tables.at(-1) === 0xd9 ? -2 : undefined;
		parts.push(Uint8Array.from(tables.slice(2, end)));
	}
	parts.push(piece.subarray(2));
	return new Blob(parts, { type: 'image/jpeg' });
}
