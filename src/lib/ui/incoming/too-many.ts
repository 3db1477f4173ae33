import type { Fault } from '#lib/model/fault.ts';
import { limits } from '#lib/sources/limits.ts';
import type { FilesQuestion } from './incoming-file.ts';

/**
 * What is to be said before so many files are taken: a refusal, a question, or nothing. `ask`: there is a reason to ask
 * in any case.
 */
export function tooMany(files: number, bytes: number, ask: boolean): Fault | FilesQuestion | undefined {
	const message = `${files} files, ${bytes} bytes`;
	if (files > limits.files.refuse)
		return { code: 'too-many-files', message, detail: { files, limit: limits.files.refuse } };
	if (bytes > limits.totalBytes.refuse)
		return { code: 'too-many-files', message, detail: { bytes, limit: limits.totalBytes.refuse } };
	if (ask) return { what: 'shared', count: files, bytes };
	const many = files > limits.files.ask || (files > 1 && bytes > limits.totalBytes.ask);
	return many ? { what: 'files', count: files, bytes } : undefined;
}
