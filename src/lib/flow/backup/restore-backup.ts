import * as v from 'valibot';
import { cutName } from '#lib/model/cut-name.ts';
import type { Document } from '#lib/model/document.ts';
import { FaultError } from '#lib/model/fault.ts';
import type { Submission } from '#lib/model/submission.ts';
import { retagged } from '#lib/model/tags.ts';
import { visible } from '#lib/model/text/visible.ts';
import { documentCorrections } from '#lib/store/pages/corrections.ts';
import { documentsWithBytes, listedDocument } from '#lib/store/documents/documents.ts';
import { setDocuments } from '#lib/store/documents/set-documents.ts';
import { adoptPreferences, preferences } from '#lib/store/settings.ts';
import { addSubmissions } from '#lib/store/ledger/submissions.ts';
import { bytesAreGone } from '../library/bytes-are-gone.ts';
import { backupBytes } from './backup-bytes.ts';
import { BACKUP_VERSION } from './backup-record.ts';
import { nextRecord } from './next-record.ts';
import { oneAtATime } from './one-at-a-time.ts';
import { documentShape, submissionShape } from './record-shapes.ts';
import { fittingSettings } from './fitting-settings.ts';
import { takeDocument, type Taking } from './take-document.ts';

/** What came of a restore. */
export interface Restored {
	/** documents that were not here, or lay in the bin */
	added: number;
	/** documents that were here, and got what they had not */
	merged: number;
	/** documents that were here as they are in the backup */
	known: number;
	/** documents whose corrections differ; those made here were kept */
	differing: string[];
	/** documents that were not taken, because something of them is missing in the backup, or is not as it should be */
	unfit: string[];
}

const nameOf = (name: unknown) => (typeof name === 'string' && cutName(visible(cutName(name)))) || 'Untitled';

/** A document as this library takes it, or undefined when its record is none. */
function documentIn(record: unknown): Document | undefined {
	if (!v.is(documentShape, record)) return undefined;
	// What lies in the bin is not in a backup.
	const { removedAt: _, name, cameAs, ...rest } = record as Document;
	return { ...rest, name: nameOf(name), ...(cameAs && { cameAs: nameOf(cameAs) }) };
}

/**
 * Where a document of a backup goes: a new one, one that is here under the same id, or nowhere because the same file is here.
 * `here`: the id of the one that is here.
 */
async function place(document: Document, corrected: boolean): Promise<{ where: Taking['where']; here?: string }> {
	const same = (await listedDocument(document.id))?.document;
	if (same) {
		const isGone = same.sha256 === document.sha256 && (await bytesAreGone(same));
		return { where: isGone ? 'mend' : 'merge', here: same.id };
	}
	const twins = (await documentsWithBytes(document.sha256)).filter(
		({ name, cameAs, removedAt }) => (cameAs ?? name) === (document.cameAs ?? document.name) && removedAt === undefined,
	);
	if (!twins[0]) return { where: 'add' };
	const work = await Promise.all(twins.map((twin) => documentCorrections(twin.id)));
	if (corrected && work.every((entries) => !entries.length)) return { where: 'add' };
	return { where: 'twin', here: twins[0].id };
}

/** Gives a document that is here and has no tag those of the backup; true when it got any. As with settings, what was chosen here stays. */
async function adoptTags(here: string, { tags = [] }: Document): Promise<boolean> {
	let got = false;
	await setDocuments([here], (document) => {
		const lacks = tags.length > 0 && !document.tags?.length;
		got = lacks;
		return lacks ? { tags: retagged([], tags) } : undefined;
	});
	return got;
}

/**
 * Puts what a backup holds into the library and takes nothing away: documents that are here stay as they are and get the
 * readings and corrections that they lack; a file that was added here by itself is not added a second time, unless the
 * backup has corrections of it. Each document is there whole or not at all: one that is damaged is left out and named,
 * and the others go on. What was restored before an error stays, and the fault says how many documents that are
 * (`detail.restored`).
 * Only one at a time is under way in the whole browser. Rejects with FaultError ('restore-underway', 'unknown-type',
 * 'wrong-passphrase', 'damaged-file', 'storage-full') or AbortError.
 */
export const restoreBackup = (file: Blob, options: RestoreOptions = {}): Promise<Restored> =>
	oneAtATime(() => restore(file, options));

interface RestoreOptions {
	passphrase?: string;
	signal?: AbortSignal;
	/** documents that were looked at, documents in all */
	onProgress?: (done: number, total: number) => void;
}

async function restore(file: Blob, options: RestoreOptions): Promise<Restored> {
	const result: Restored = { added: 0, merged: 0, known: 0, differing: [], unfit: [] };
	try {
		await restoreInto(result, file, options);
		return result;
	} catch (error) {
		if (!(error instanceof FaultError)) throw error;
		const { code, message, detail } = error.fault;
		throw new FaultError(code, message, { ...detail, restored: result.added + result.merged });
	}
}

async function restoreInto(result: Restored, file: Blob, { passphrase = '', signal, onProgress }: RestoreOptions) {
	const bytes = await backupBytes(file, passphrase);
	const first = await nextRecord(bytes);
	if (first.kind !== 'library') throw new FaultError('damaged-file', 'the first record is missing');
	if (!(Number(first.version) <= BACKUP_VERSION))
		throw new FaultError('unsupported-type', 'This backup was made by a newer version of Legible.');
	const total = Number.isSafeInteger(first.documents) ? Number(first.documents) : 0;
	const { doubtBelow } = await preferences();
	let done = 0;
	for (;;) {
		signal?.throwIfAborted();
		const record = await nextRecord(bytes);
		if (record.kind === 'end') {
			return void onProgress?.(done, done);
		}
		await bytes.skip(record.length);
		if (record.kind === 'settings') await adoptPreferences(fittingSettings(record.values));
		else if (record.kind === 'submissions') await addSubmissions(fittingSubmissions(record.submissions));
		else if (record.kind === 'document') {
			onProgress?.(done++, total);
			const document = documentIn(record.document);
			const { where, here } = document
				? await place(document, Boolean(record.corrected))
				: { where: 'twin' as const, here: undefined };
			const came = await takeDocument({ bytes, document, where, doubtBelow, signal });
			const name = nameOf((record.document as Partial<Document> | undefined)?.name);
			if (came.differs) result.differing.push(name);
			if (came.as === 'unfit') result.unfit.push(name);
			else if (document && here && (await adoptTags(here, document)) && came.as === 'known') result.merged++;
			else result[came.as]++;
		}
	}
}

const fittingSubmissions = (entries: unknown) =>
	(Array.isArray(entries) ? entries : []).filter((entry): entry is Submission => v.is(submissionShape, entry));
