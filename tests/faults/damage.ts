import {
	appendFileSync,
	cpSync,
	existsSync,
	mkdirSync,
	readdirSync,
	readFileSync,
	rmSync,
	truncateSync,
	writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { seeded } from '../seeded.mjs';

const DATABASES = 'Default/IndexedDB';

/** Files of the profile's databases whose names match. */
function filesOf(profile: string, pattern: RegExp): string[] {
	const root = join(profile, DATABASES);
	return readdirSync(root, { recursive: true, withFileTypes: true })
		.filter((entry) => entry.isFile())
		.map((entry) => join(entry.parentPath, entry.name))
		.filter((path) => pattern.test(path));
}

function randomised(path: string, random: () => number, part = 1) {
	const bytes = readFileSync(path);
	for (let i = 0; i < bytes.length; i++) if (part === 1 || random() < part) bytes[i] = Math.floor(random() * 256);
	writeFileSync(path, bytes);
}

const blobs = /indexeddb\.blob[/\\]/;
const leveldb = /indexeddb\.leveldb[/\\]/;

/** Ways in which disks, power cuts and cleaners have been seen to damage a profile, by what was done to its files. */
export const damages: Record<string, (profile: string, seed: number) => void> = {
	none: () => undefined,
	'half of the log is missing': (profile) => {
		for (const path of filesOf(profile, /leveldb[/\\].*\.log$/))
			truncateSync(path, Math.floor(readFileSync(path).length / 2));
	},
	'the logs and tables are noise': (profile, seed) => {
		for (const path of filesOf(profile, /leveldb[/\\].*\.(log|ldb)$/)) randomised(path, seeded(seed));
	},
	'a hundredth of all bytes is another': (profile, seed) => {
		for (const path of filesOf(profile, leveldb)) randomised(path, seeded(seed), 0.01);
	},
	'the manifest is gone': (profile) => {
		for (const path of filesOf(profile, /leveldb[/\\](MANIFEST|CURRENT)/)) rmSync(path);
	},
	'the manifest is noise': (profile, seed) => {
		for (const path of filesOf(profile, /leveldb[/\\]MANIFEST/)) randomised(path, seeded(seed));
	},
	'the bytes of large records are gone': (profile) => {
		for (const path of filesOf(profile, blobs)) rmSync(path);
	},
	'the bytes of large records are short': (profile) => {
		for (const path of filesOf(profile, blobs)) truncateSync(path, 10);
	},
	'the whole database is gone': (profile) => {
		rmSync(join(profile, DATABASES), { recursive: true });
	},
	'the database cannot be opened': (profile) => {
		for (const path of filesOf(profile, /leveldb[/\\]CURRENT$/)) {
			rmSync(path);
			mkdirSync(path);
			writeFileSync(join(path, 'in-the-way'), '');
		}
	},
};

/**
 * Leaves a torn record at the end of the logs, as a browser does that is killed in the middle of a write: a head that
 * speaks of 2,000 bytes, and 30 of them. (LevelDB's log format: checksum, length, kind; 7 bytes.)
 */
export function tearLogs(profile: string): void {
	const torn = Buffer.alloc(37, 0x55);
	torn.writeUInt16LE(2_000, 4);
	torn.writeUInt8(1, 6);
	for (const path of filesOf(profile, /leveldb[/\\].*\.log$/)) appendFileSync(path, torn);
}

/** Copies a profile whose browser has ended. */
export function copyOf(profile: string, to: string): string {
	rmSync(to, { recursive: true, force: true });
	cpSync(profile, to, {
		recursive: true,
		filter: (path) => !/Singleton|(GPU|Code|Shader) ?Cache/.test(path) || !existsSync(path),
	});
	return to;
}
