import { turnOfPage, type Document } from '#lib/model/document.ts';
import { isArtifact, readingOf } from '#lib/store/spares/changed-document.ts';
import { spareFiles } from '#lib/store/spares/spare-files.ts';
import { backupBytes } from '../backup/backup-bytes.ts';
import { BACKUP_VERSION, PLAIN, framed } from '../backup/backup-record.ts';
import { nextRecord } from '../backup/next-record.ts';

/** The file of a second copy that has the document's own bytes, as they came. */
export const BYTES = 'bytes';
/** The file that has its record, its tasks and its corrections. */
export const WORK = 'work';

/**
 * The second copy of a document as a backup of this one document; its bytes are read when they are wanted. Undefined where there is
 * none, or only the beginning of one. What it says has not been checked: whoever restores it does that.
 */
export async function spareBackup(documentId: string): Promise<Blob | undefined> {
	const files = await spareFiles(documentId);
	const bytes = files.get(BYTES);
	const work = files.get(WORK);
	if (!bytes || !work) return undefined;
	const before = [PLAIN, framed({ kind: 'library', version: BACKUP_VERSION, madeAt: Date.now(), documents: 1 })];
	const document = await documentIn(new Blob([...before, work]));
	if (document?.id !== documentId || document.size !== bytes.size) return undefined;
	// A page that was turned as the tab was closed may have its readings before and after.
	const fits = (name: string) => {
		const { page, turn } = readingOf(name) ?? {};
		return page ? turnOfPage(document, page) === turn : isArtifact(name);
	};
	const parts = [...files].flatMap(([name, file]) => (fits(name) ? [file] : []));
	return new Blob([
		...before,
		work,
		...parts,
		framed({ kind: 'bytes', length: bytes.size }),
		bytes,
		framed({ kind: 'document-end' }),
		framed({ kind: 'end', documents: 1 }),
	]);
}

/** The document that a backup begins with, as far as can be told; undefined where none can be made out. */
async function documentIn(backup: Blob): Promise<Pick<Document, 'id' | 'size' | 'turns'> | undefined> {
	try {
		const bytes = await backupBytes(backup, '');
		await nextRecord(bytes);
		const { kind, document } = await nextRecord(bytes);
		return kind === 'document' ? (document as Document) : undefined;
	} catch {
		return undefined;
	}
}
