import { crc32, deflateRawSync } from 'node:zlib';

/** A ZIP of these files, as any program would write it. */
export function zip(files: Record<string, Buffer>): Buffer {
	const parts: Buffer[] = [];
	const list: Buffer[] = [];
	let at = 0;
	for (const [path, bytes] of Object.entries(files)) {
		const name = Buffer.from(path);
		const packed = deflateRawSync(bytes);
		const shared = Buffer.alloc(26);
		shared.writeUInt16LE(20, 0);
		shared.writeUInt16LE(0x800, 2);
		shared.writeUInt16LE(8, 4);
		shared.writeUInt32LE(crc32(bytes), 10);
		shared.writeUInt32LE(packed.length, 14);
		shared.writeUInt32LE(bytes.length, 18);
		shared.writeUInt16LE(name.length, 22);
		const local = Buffer.concat([Buffer.from('PK\x03\x04', 'latin1'), shared, name, packed]);
		const more = Buffer.alloc(14);
		more.writeUInt32LE(at, 10);
		list.push(Buffer.concat([Buffer.from('PK\x01\x02\x14\x00', 'latin1'), shared, more, name]));
		parts.push(local);
		at += local.length;
	}
	const directory = Buffer.concat(list);
	const end = Buffer.alloc(22);
	end.write('PK\x05\x06', 0, 'latin1');
	end.writeUInt16LE(list.length, 8);
	end.writeUInt16LE(list.length, 10);
	end.writeUInt32LE(directory.length, 12);
	end.writeUInt32LE(at, 16);
	return Buffer.concat([...parts, directory, end]);
}
