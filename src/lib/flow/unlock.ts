import type { Document } from '#lib/model/document.ts';
import { FaultError } from '#lib/model/fault.ts';
import { open } from '#lib/sources/open.ts';
import { bytesOf } from '#lib/store/bytes/chunks.ts';
import { keepPassword } from './passwords.ts';
import { passwordGiven } from './wishes.ts';

/**
 * Opens a stored PDF with the password that the user gave again, and lets its waiting pages go on. False when that was not
 * its password. Rejects with a FaultError when the document cannot be opened at all.
 */
export async function unlock(document: Document, password: string, vendor: string): Promise<boolean> {
	try {
		const opened = await open(await bytesOf(document), { vendor, password });
		opened.close();
	} catch (thrown) {
		if (thrown instanceof FaultError && /^(wrong|needs)-password$/.test(thrown.fault.code)) return false;
		throw thrown;
	}
	keepPassword(document.id, password);
	await passwordGiven(document.id);
	return true;
}
