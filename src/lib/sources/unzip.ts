import { cutName } from '#lib/model/cut-name.ts';
import { FaultError, faultOf, type Fault } from '#lib/model/fault.ts';
import { limits } from './limits.ts';
import { zipEntries, type ZipEntry } from './zip/entries.ts';

/**
 * One file out of an archive, or why it could not be taken out. Names are cleaned: no folders
 * upwards, no odd characters; `path` is as the archive has it.
 */
export type Unzipped = { path: string; name: string } & ({ file: File } | { fault: Fault });

/**
 * The files of a ZIP whose path in it is `wanted`, one after the other: the next is unpacked only when it is asked for. Folders and what systems add
 * (`__MACOSX`, dot files) are left out, archives inside are refused. Sizes are counted while unpacking, whatever the
 * archive says of itself. Throws FaultError when it is no ZIP ('damaged-file') or holds too much ('unsupported-type', with
 * a sentence of its own).
 */
export async function* unzip(
	archive: Blob,
	wanted: (path: string) => boolean = () => true,
): AsyncGenerator<Unzipped, void> {
	const entries = await zipEntries(archive);
	const most = limits.archive;
	if (entries.length > most.entries)
		throw new FaultError(
			'unsupported-type',
			`This archive holds ${entries.length.toLocaleString('en')} files, and ${most.entries.toLocaleString('en')} is the most. Unpack it first.`,
		);
	const files = entries.flatMap((entry) => {
		const name = cleanName(entry.name);
		return name ? [{ entry, path: entry.name, name }] : [];
	});
	if (!files.length) throw new FaultError('unsupported-type', 'There is no file in this archive.');
	let left: number = most.bytes;
	for (const { entry, path, name } of files) {
		if (!wanted(path)) continue;
		try {
			const file = await unpackEntry(archive, entry, left);
			left -= file.size;
			yield { path, name, file: new File([file], name) };
		} catch (thrown) {
			yield { path, name, fault: faultOf(thrown) };
			if (thrown instanceof FaultError && thrown.fault.detail?.whole) return;
		}
	}
}

/** The path inside the archive, made harmless; empty for what no person put there. */
function cleanName(whole: string): string {
	if (/(^|[\\/])__MACOSX[\\/]/.test(whole) || /[\\/]$/.test(whole)) return '';
	// Control characters and those that turn the direction of writing make a name look like another.
	const parts = whole
		.replace(/[\p{Cc}\u200e\u200f\u202a-\u202e\u2066-\u2069]/gu, '')
		.split(/[\\/]/)
		.filter((part) => part && !/^\.+$|^[a-z]:$/i.test(part));
	const name = parts.pop() ?? '';
	if (name.startsWith('.') || name === 'Thumbs.db' || name === 'desktop.ini') return '';
	const path = [...parts, name].map((part) => cutName(part, 120));
	// The outermost folders say least.
	while (path.join('/').length > 240) path.shift();
	return path.join('/');
}

async function unpackEntry(archive: Blob, entry: ZipEntry, left: number): Promise<Blob> {
	if (entry.encrypted)
		throw new FaultError(
			'unsupported-type',
			'This file is locked with a password inside its archive. Unpack it first.',
		);
	if (entry.method !== 0 && entry.method !== 8)
		throw new FaultError(
			'unsupported-type',
			'This file is packed in a way that Legible does not know. Unpack it first.',
		);
	const head = new DataView(await archive.slice(entry.offset, entry.offset + 30).arrayBuffer());
	if (head.byteLength < 30 || head.getUint32(0, true) !== 0x04034b50)
		throw new FaultError('damaged-file', 'the archive is broken here');
	const start = entry.offset + 30 + head.getUint16(26, true) + head.getUint16(28, true);
	const packed = archive.slice(start, start + entry.packed);
	if (packed.size < entry.packed) throw new FaultError('damaged-file', 'the archive ends in this file');
	const stream =
		entry.method === 0 ? packed.stream() : packed.stream().pipeThrough(new DecompressionStream('deflate-raw'));
	const reader = stream.getReader();
	const pieces: BlobPart[] = [];
	let size = 0;
	try {
		for (;;) {
			const { done, value } = await reader.read().catch((thrown: unknown) => {
				throw new FaultError('damaged-file', String(thrown));
			});
			if (done) break;
			size += value.length;
			if (!pieces.length && /^PK\x03\x04$/.test(String.fromCharCode(...value.subarray(0, 4))))
				throw new FaultError('unsupported-type', 'This is an archive inside an archive. Unpack it first.');
			check(size, entry.packed, left);
			pieces.push(value as Uint8Array<ArrayBuffer>);
		}
	} finally {
		await reader.cancel().catch(() => undefined);
	}
	return new Blob(pieces);
}

function check(size: number, packed: number, left: number) {
	const { ratio, ratioFromBytes } = limits.archive;
	if (size > limits.bytes.refuse)
		throw new FaultError('too-large', `${size} bytes`, { bytes: size, limit: limits.bytes.refuse });
	if (size > ratioFromBytes && size > packed * ratio)
		throw new FaultError('unsupported-type', 'This file grows without end when it is unpacked.');
	if (size > left)
		throw new FaultError('unsupported-type', 'This archive holds more than can be unpacked at once. Unpack it first.', {
			whole: 1,
		});
}
