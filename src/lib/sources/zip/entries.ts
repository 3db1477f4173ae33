import { FaultError } from '#lib/model/fault.ts';

/** One file of a ZIP, as the list at the archive's end tells it. */
export interface ZipEntry {
	name: string;
	/** 0: stored, 8: deflated */
	method: number;
	encrypted: boolean;
	/** bytes in the archive */
	packed: number;
	/** where its own header lies */
	offset: number;
}

const END_BYTES = 65_557;
const MOST_LIST_BYTES = 16e6;

/** Reads the list of a ZIP (PKWARE APPNOTE 4.3). Throws FaultError 'damaged-file' where there is none. */
export async function zipEntries(archive: Blob): Promise<ZipEntry[]> {
	const tailStart = Math.max(0, archive.size - END_BYTES);
	const tail = new DataView(await archive.slice(tailStart).arrayBuffer());
	let end = tail.byteLength - 22;
	while (end >= 0 && tail.getUint32(end, true) !== 0x06054b50) end--;
	if (end < 0) throw new FaultError('damaged-file', 'the list at the end of the archive is missing');
	const [size, start] = [tail.getUint32(end + 12, true), tail.getUint32(end + 16, true)];
	if (start === 0xffffffff || size > MOST_LIST_BYTES)
		throw new FaultError('unsupported-type', 'This archive is larger than can be unpacked here. Unpack it first.');
	const list = new DataView(await archive.slice(start, start + size).arrayBuffer());
	const entries: ZipEntry[] = [];
	for (let at = 0; at + 46 <= list.byteLength && list.getUint32(at, true) === 0x02014b50;) {
		const flags = list.getUint16(at + 8, true);
		const nameBytes = Math.min(list.getUint16(at + 28, true), list.byteLength - at - 46);
		const name = new Uint8Array(list.buffer, at + 46, nameBytes);
		entries.push({
			name: new TextDecoder(flags & 0x800 ? 'utf-8' : encodingOf(name)).decode(name),
			method: list.getUint16(at + 10, true),
			encrypted: Boolean(flags & 1),
			packed: list.getUint32(at + 20, true),
			offset: list.getUint32(at + 42, true),
		});
		at += 46 + nameBytes + list.getUint16(at + 30, true) + list.getUint16(at + 32, true);
	}
	if (size && !entries.length) throw new FaultError('damaged-file', 'the list of the archive is broken');
	return entries;
}

/** Many writers put UTF-8 without saying so. */
function encodingOf(name: Uint8Array): string {
	try {
		new TextDecoder('utf-8', { fatal: true }).decode(name);
		return 'utf-8';
	} catch {
		return 'latin1';
	}
}
