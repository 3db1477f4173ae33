import { strToU8, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { FaultError } from '#lib/model/fault.ts';
import { limits } from './limits.ts';
import { unzip, type Unzipped } from './unzip.ts';

async function all(archive: Uint8Array): Promise<Unzipped[]> {
	const found: Unzipped[] = [];
	for await (const one of unzip(new Blob([archive as Uint8Array<ArrayBuffer>]))) found.push(one);
	return found;
}

describe('unpacking a ZIP', () => {
	it('gives the files one after the other, stored and deflated', async () => {
		const found = await all(
			zipSync({ 'a.txt': strToU8('first'), 'in/b.txt': [strToU8('second'.repeat(99)), { level: 0 }] }),
		);
		expect(found.map(({ name }) => name)).toEqual(['a.txt', 'in/b.txt']);
		const texts = await Promise.all(found.map((one) => ('file' in one ? one.file.text() : '')));
		expect(texts).toEqual(['first', 'second'.repeat(99)]);
	});

	it('leaves out what no person put there, and the way up out of the folder', async () => {
		const found = await all(
			zipSync({
				'__MACOSX/._a': strToU8('x'),
				'.DS_Store': strToU8('x'),
				'folder/': new Uint8Array(),
				'../../etc/\u202egnp.scan': strToU8('x'),
			}),
		);
		expect(found.map(({ name }) => name)).toEqual(['etc/gnp.scan']);
	});

	it('shortens long names by whole letters and folders, and keeps their endings', async () => {
		const name = `${'😀'.repeat(70)}.png`;
		const folder = `${'a'.repeat(119)}😀`;
		const found = await all(zipSync({ [name]: strToU8('x'), [`${folder}/${folder}/scan.png`]: strToU8('x') }));
		expect(found.map((one) => one.name)).toEqual([`${'😀'.repeat(58)}.png`, `${'a'.repeat(119)}/scan.png`]);
	});

	it('says of an archive without a file that there is none', async () => {
		for (const archive of [zipSync({}), zipSync({ 'folder/': new Uint8Array(), '__MACOSX/._a': strToU8('x') })])
			await expect(all(archive)).rejects.toThrowError('There is no file in this archive.');
	});

	it('refuses an archive inside an archive, and goes on', async () => {
		const inner = zipSync({ 'a.txt': strToU8('x') });
		const found = await all(zipSync({ 'inner.zip': inner, 'b.txt': strToU8('x') }));
		expect(found[0]).toMatchObject({ fault: { code: 'unsupported-type' } });
		expect(found[1]).toHaveProperty('file');
	});

	it('stops unpacking a bomb', async () => {
		const found = await all(zipSync({ bomb: [new Uint8Array(30e6), { level: 9 }], good: strToU8('x') }));
		expect(found[0]).toMatchObject({ fault: { code: 'unsupported-type' } });
		expect(found[1]).toHaveProperty('file');
	});

	it('says that it holds too many files before it unpacks any', async () => {
		const many = Object.fromEntries(
			Array.from({ length: limits.archive.entries + 1 }, (_, i) => [`${i}`, new Uint8Array()]),
		);
		await expect(all(zipSync(many, { level: 0 }))).rejects.toThrowError(/2,001 files/);
	});

	it('says of a cut archive that it is damaged', async () => {
		const whole = zipSync({ 'a.txt': strToU8('x'.repeat(5_000)) });
		await expect(all(whole.slice(0, 40))).rejects.toBeInstanceOf(FaultError);
	});
});
