import type { Fault } from '#lib/model/fault.ts';
import { backupKind } from '../backup/backup-bytes.ts';

/** The fault of a file that is no document; where it is one that the settings take, the fault that says so. */
export async function forSettings(file: File, fault: Fault): Promise<Fault> {
	if (fault.code !== 'unknown-type' && fault.code !== 'unsupported-type') return fault;
	const isLanguage = /\.traineddata(\.gz)?$/i.test(file.name);
	const what = isLanguage ? 'language' : (await backupKind(file).catch(() => undefined)) ? 'backup' : undefined;
	return what ? { code: 'for-settings', message: fault.message, detail: { what } } : fault;
}
