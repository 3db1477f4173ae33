import { describe, expect, it } from 'vitest';
import { deviceKey, seal, unseal } from './credentials.ts';

const pair = { clientId: 'someone', clientSecret: 'hush-hush' };

describe('locked credentials', () => {
	it('open with their passphrase, typed on any keyboard, and with no other', async () => {
		const sealed = await seal(pair, 'caf\u00e9 au lait');
		expect(sealed).toMatchObject({ key: 'passphrase', rounds: 600_000, clientId: 'someone' });
		expect(JSON.stringify(sealed)).not.toContain('hush');
		expect(await unseal(sealed, 'cafe\u0301 au lait')).toEqual(pair);
		expect(await unseal(sealed, 'tea')).toBeUndefined();
	}, 20_000);

	it('open with the key of this device, whose bits cannot be taken out', async () => {
		const key = await deviceKey();
		const sealed = await seal(pair, key);
		expect(await unseal(sealed, key)).toEqual(pair);
		expect(await unseal(sealed, await deviceKey())).toBeUndefined();
		expect(await unseal(sealed, 'a passphrase')).toBeUndefined();
		await expect(crypto.subtle.exportKey('raw', key)).rejects.toThrow();
	});

	it('do not open when anything of the record was changed', async () => {
		const key = await deviceKey();
		const sealed = await seal(pair, key);
		expect(await unseal({ ...sealed, clientId: 'another' }, key)).toBeUndefined();
		expect(await unseal({ ...sealed, iv: 'AAAAAAAAAAAAAAAA' }, key)).toBeUndefined();
		expect(await unseal({ ...sealed, sealed: '' }, key)).toBeUndefined();
	});

	it('are never twice the same', async () => {
		const key = await deviceKey();
		expect((await seal(pair, key)).sealed).not.toBe((await seal(pair, key)).sealed);
	});
});
