/** OWASP's figure for PBKDF2-HMAC-SHA256. */
export const PASSPHRASE_ROUNDS = 600_000;

/**
 * The AES-256-GCM key that a passphrase makes: PBKDF2-HMAC-SHA256 over its NFKC form, because the same letters typed on
 * another keyboard may be other code points. Takes about 0.2 s on purpose. Fewer rounds than ours are not accepted, and
 * not more than ten times as many, because who changed a file must not choose them.
 */
export async function passphraseKey(
	passphrase: string,
	salt: Uint8Array<ArrayBuffer>,
	rounds = PASSPHRASE_ROUNDS,
): Promise<CryptoKey> {
	const iterations = Math.min(10 * PASSPHRASE_ROUNDS, Math.max(PASSPHRASE_ROUNDS, rounds));
	const bytes = new TextEncoder().encode(passphrase.normalize('NFKC'));
	const base = await crypto.subtle.importKey('raw', bytes, 'PBKDF2', false, ['deriveKey']);
	return crypto.subtle.deriveKey(
		{ name: 'PBKDF2', hash: 'SHA-256', salt, iterations },
		base,
		{ name: 'AES-GCM', length: 256 },
		false,
		['encrypt', 'decrypt'],
	);
}
