import { FaultError } from '#lib/model/fault.ts';
import { fileKey } from './file-key.ts';
import { Lock } from './lock.ts';
import { Malformed } from './parse.ts';
import type { PdfFile } from './pdf-file.ts';
import { Bytes, Name } from './value.ts';

/**
 * What unlocks a protected file, with this password or with none; undefined for a file without protection. Rejects with a
 * FaultError: `needs-password`, `wrong-password`, `damaged-file` for a protection that is not known; with Malformed.
 */
export async function lockOf(file: PdfFile, password?: string): Promise<Lock | undefined> {
	const said = file.trailer.get('Encrypt');
	if (!said) return undefined;
	const entries = await file.resolve(said);
	if (!(entries instanceof Map)) throw new Malformed('protection without a description');
	const filter = entries.get('Filter');
	if (!(filter instanceof Name) || filter.text !== 'Standard')
		throw new FaultError('damaged-file', 'protected in a way that is not known');
	const id = file.trailer.get('ID');
	const first = Array.isArray(id) && id[0] instanceof Bytes ? id[0].bytes : new Uint8Array();
	const key =
		(await fileKey(entries, first, password ?? '')) ?? (password ? await fileKey(entries, first, '') : undefined);
	if (!key) throw new FaultError(password ? 'wrong-password' : 'needs-password', 'this PDF is protected');
	return new Lock(entries, key);
}
