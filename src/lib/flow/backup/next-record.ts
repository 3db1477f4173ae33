import { FaultError } from '#lib/model/fault.ts';
import type { BackupBytes } from './backup-bytes.ts';

/** A page of 5,000 words is about 1 MB of JSON; whatever claims more is no backup of ours. */
const MOST_JSON = 256 << 20;

/** A record as it was found: of a kind, with so many bytes behind it, and nothing else is known of it. */
export type FoundRecord = Record<string, unknown> & { kind: string; length: number };

/** The next record of a backup. Rejects with 'damaged-file' when none can be made out; then nothing behind it can be either. */
export async function nextRecord(bytes: BackupBytes): Promise<FoundRecord> {
	const damaged = (message: string) => new FaultError('damaged-file', message);
	const size = new DataView((await bytes.take(4)).buffer).getUint32(0, true);
	if (size > MOST_JSON) throw damaged('a record of this backup is too long');
	const json = await bytes.take(size);
	let record: Record<string, unknown> | null;
	try {
		record = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(json));
	} catch (error) {
		throw damaged(String(error));
	}
	const { kind, length = 0 } = record ?? {};
	if (typeof kind !== 'string' || !Number.isSafeInteger(length) || (length as number) < 0)
		throw damaged('a record of this backup is none');
	return { ...record, kind, length: length as number };
}
