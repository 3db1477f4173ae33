import { md5 } from '@noble/hashes/legacy.js';
import { decryptBlocks, encryptBlocks } from './aes.ts';
import { Malformed } from './parse.ts';
import { rc4 } from './rc4.ts';
import { Bytes, type Dict } from './value.ts';

type Buffer = Uint8Array<ArrayBuffer>;

/** ISO 32000-1, algorithm 2, step a. */
const PADDING = Uint8Array.from(
	'28bf4e5e4e758a4164004e56fffa01082e2e00b6d0683e802f0ca9fe6453697a'.match(/../g)!,
	(pair) => Number.parseInt(pair, 16),
);

const joined = (...parts: Uint8Array[]): Buffer => {
	const out = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
	let at = 0;
	for (const part of parts) {
		out.set(part, at);
		at += part.length;
	}
	return out;
};

const same = (a: Uint8Array, b: Uint8Array) => a.length === b.length && a.every((byte, index) => byte === b[index]);

const stringOf = (entries: Dict, key: string): Buffer => {
	const value = entries.get(key);
	if (!(value instanceof Bytes)) throw new Malformed(`protection without ${key}`);
	return value.bytes;
};

const numberOf = (entries: Dict, key: string, other: number) => {
	const value = entries.get(key);
	return typeof value === 'number' ? value : other;
};

const digest = async (name: string, data: Buffer): Promise<Buffer> =>
	new Uint8Array(await crypto.subtle.digest(name, data));

/** The hash of ISO 32000-2, algorithm 2.B; for revision 5 it is plain SHA-256. */
async function hash(revision: number, password: Buffer, salt: Buffer, user: Buffer): Promise<Buffer> {
	let key = await digest('SHA-256', joined(password, salt, user));
	if (revision < 6) return key;
	for (let round = 0; ; round++) {
		const one = joined(password, key, user);
		const repeated = joined(...Array.from({ length: 64 }, () => one));
		const sealed = await encryptBlocks(key.slice(0, 16), key.slice(16, 32), repeated);
		const third = sealed.subarray(0, 16).reduce((sum, byte) => sum + byte, 0) % 3;
		key = await digest(['SHA-256', 'SHA-384', 'SHA-512'][third]!, sealed);
		if (round >= 63 && sealed.at(-1)! <= round - 31) return key.slice(0, 32);
	}
}

async function newKey(entries: Dict, revision: number, password: Buffer): Promise<Buffer | undefined> {
	const [user, owner] = [stringOf(entries, 'U').slice(0, 48), stringOf(entries, 'O').slice(0, 48)];
	const none = new Uint8Array();
	for (const [check, sealed, extra] of [
		[user, 'UE', none],
		[owner, 'OE', user],
	] as const) {
		if (!same(await hash(revision, password, check.slice(32, 40), extra), check.slice(0, 32))) continue;
		const key = await hash(revision, password, check.slice(40, 48), extra);
		return decryptBlocks(key, new Uint8Array(16), stringOf(entries, sealed).slice(0, 32));
	}
	return undefined;
}

const padded = (password: Buffer): Buffer => joined(password, PADDING).slice(0, 32);

function oldKey(entries: Dict, revision: number, id: Buffer, password: Buffer): Buffer | undefined {
	const length = revision === 2 ? 5 : Math.min(16, Math.max(5, numberOf(entries, 'Length', 40) >> 3));
	const permissions = new Uint8Array(new Int32Array([numberOf(entries, 'P', 0)]).buffer);
	const unsaid = revision >= 4 && entries.get('EncryptMetadata') === false ? [255, 255, 255, 255] : [];
	const [owner, user] = [stringOf(entries, 'O').slice(0, 32), stringOf(entries, 'U')];
	const keyFor = (text: Buffer) => {
		let key = md5(joined(text, owner, permissions, id, Uint8Array.from(unsaid)));
		if (revision >= 3) for (let round = 0; round < 50; round++) key = md5(key.slice(0, length));
		return joined(key.slice(0, length));
	};
	const opens = (key: Buffer) => {
		if (revision === 2) return same(rc4(key, PADDING), user.slice(0, 32));
		let check = rc4(key, md5(joined(PADDING, id)));
		for (let round = 1; round < 20; round++)
			check = rc4(
				key.map((byte) => byte ^ round),
				check,
			);
		return same(check, user.slice(0, 16));
	};
	const asUser = keyFor(padded(password));
	if (opens(asUser)) return asUser;
	let ownerKey = md5(padded(password));
	if (revision >= 3) for (let round = 0; round < 50; round++) ownerKey = md5(ownerKey);
	let text: Buffer = owner;
	for (let round = revision === 2 ? 0 : 19; round >= 0; round--)
		text = rc4(
			ownerKey.slice(0, length).map((byte) => byte ^ round),
			text,
		);
	const asOwner = keyFor(text);
	return opens(asOwner) ? asOwner : undefined;
}

/**
 * The key of a file locked with the standard handler, revisions 2 to 6, from its user's or owner's password (ISO 32000-2,
 * 7.6.4). Undefined when the password is neither.
 */
export async function fileKey(entries: Dict, id: Buffer, password: string): Promise<Buffer | undefined> {
	const revision = numberOf(entries, 'R', 0);
	if (revision === 5 || revision === 6)
		return newKey(entries, revision, joined(new TextEncoder().encode(password.normalize('NFKC'))).slice(0, 127));
	if (revision < 2 || revision > 6) throw new Malformed(`protection of revision ${revision}`);
	return oldKey(
		entries,
		revision,
		id,
		Uint8Array.from(password, (letter) => letter.charCodeAt(0)),
	);
}
