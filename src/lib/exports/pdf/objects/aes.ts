type Buffer = Uint8Array<ArrayBuffer>;

const keyOf = (key: Buffer) => crypto.subtle.importKey('raw', key, 'AES-CBC', false, ['encrypt', 'decrypt']);

/** AES-CBC without padding; `data` is a whole number of 16-byte blocks. The browser only knows it with padding: cut off. */
export async function encryptBlocks(key: Buffer, iv: Buffer, data: Buffer): Promise<Buffer> {
	const sealed = await crypto.subtle.encrypt({ name: 'AES-CBC', iv }, await keyOf(key), data);
	return new Uint8Array(sealed, 0, data.length);
}

/** The reverse: a block of padding is made and appended, so that the browser finds the padding it insists on. */
export async function decryptBlocks(key: Buffer, iv: Buffer, data: Buffer): Promise<Buffer> {
	const whole = data.subarray(0, data.length - (data.length % 16));
	if (!whole.length) return new Uint8Array();
	const imported = await keyOf(key);
	const last = whole.slice(-16);
	const padding = new Uint8Array(
		await crypto.subtle.encrypt({ name: 'AES-CBC', iv: last }, imported, new Uint8Array()),
	);
	const padded = new Uint8Array(whole.length + 16);
	padded.set(whole);
	padded.set(padding, whole.length);
	return new Uint8Array(await crypto.subtle.decrypt({ name: 'AES-CBC', iv }, imported, padded));
}

/** As PDF keeps AES data: 16 bytes of start value, then the blocks with PKCS#5 padding (ISO 32000-1, 7.6.2). */
export async function seal(key: Buffer, data: Buffer): Promise<Buffer> {
	const iv = crypto.getRandomValues(new Uint8Array(16));
	const sealed = new Uint8Array(await crypto.subtle.encrypt({ name: 'AES-CBC', iv }, await keyOf(key), data));
	const out = new Uint8Array(16 + sealed.length);
	out.set(iv);
	out.set(sealed, 16);
	return out;
}

export async function unseal(key: Buffer, data: Buffer): Promise<Buffer> {
	const plain = await decryptBlocks(key, data.slice(0, 16), data.slice(16));
	const padding = plain.at(-1) ?? 0;
	return padding >= 1 && padding <= 16 ? plain.slice(0, plain.length - padding) : plain;
}
