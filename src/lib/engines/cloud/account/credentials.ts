import * as v from 'valibot';
import { PASSPHRASE_ROUNDS, passphraseKey } from '#lib/model/passphrase-key.ts';
import { fromBase64, toBase64 } from '../base64.ts';

/** An id and secret as the user typed them. */
export interface Pair {
	clientId: string;
	clientSecret: string;
}

const SCHEMA = 1;

/**
 * A pair that is locked away: AES-256-GCM, bound to its client id and schema. Plain data, to be stored as it is. `key` says
 * what opens it: a passphrase (PBKDF2-HMAC-SHA256), or a key of this device that cannot be taken out of the browser.
 */
export type Sealed = { schema: 1; clientId: string; iv: string; sealed: string } & (
	{ key: 'passphrase'; salt: string; rounds: number } | { key: 'device' }
);

const Secret = v.object({ clientSecret: v.string() });
const aad = (clientId: string, schema: number) => new TextEncoder().encode(`${clientId}|${schema}`);
const random = (length: number) => crypto.getRandomValues(new Uint8Array(length));

/** A new key for `seal`, to be kept in IndexedDB: it works here, and its bits cannot be read. */
export const deviceKey = (): Promise<CryptoKey> =>
	crypto.subtle.generateKey({ name: 'AES-GCM', length: 256 }, false, ['encrypt', 'decrypt']);

/** Locks a pair with a passphrase, or with a key from `deviceKey`. */
export async function seal({ clientId, clientSecret }: Pair, lock: string | CryptoKey): Promise<Sealed> {
	const iv = random(12);
	const salt = random(16);
	const key = typeof lock === 'string' ? await passphraseKey(lock, salt) : lock;
	const plain = new TextEncoder().encode(JSON.stringify({ clientSecret }));
	const sealed = await crypto.subtle.encrypt(
		{ name: 'AES-GCM', iv, additionalData: aad(clientId, SCHEMA) },
		key,
		plain,
	);
	const common = { schema: SCHEMA, clientId, iv: toBase64(iv), sealed: toBase64(new Uint8Array(sealed)) } as const;
	return typeof lock === 'string'
		? { ...common, key: 'passphrase', salt: toBase64(salt), rounds: PASSPHRASE_ROUNDS }
		: { ...common, key: 'device' };
}

/** Opens what `seal` locked; undefined when the passphrase or key is another one, or the record was changed. */
export async function unseal(record: Sealed, lock: string | CryptoKey): Promise<Pair | undefined> {
	if ((record.key === 'passphrase') !== (typeof lock === 'string')) return undefined;
	try {
		const key =
			typeof lock !== 'string'
				? lock
				: record.key === 'passphrase'
					? await passphraseKey(lock, fromBase64(record.salt), record.rounds)
					: undefined;
		if (!key) return undefined;
		const additionalData = aad(record.clientId, record.schema);
		const plain = await crypto.subtle.decrypt(
			{ name: 'AES-GCM', iv: fromBase64(record.iv), additionalData },
			key,
			fromBase64(record.sealed),
		);
		const read = v.safeParse(Secret, JSON.parse(new TextDecoder().decode(plain)));
		return read.success ? { clientId: record.clientId, clientSecret: read.output.clientSecret } : undefined;
	} catch {
		return undefined;
	}
}
