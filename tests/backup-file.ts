import { createHash } from 'node:crypto';

interface Backed {
	id: string;
	name: string;
	bytes: Buffer;
	/** fields of the document's record that are to be others */
	document?: Record<string, unknown>;
	status?: string;
	readings?: unknown[];
}

const framed = (record: unknown) => {
	const json = Buffer.from(JSON.stringify(record));
	const length = Buffer.alloc(4);
	length.writeUInt32LE(json.length);
	return Buffer.concat([length, json]);
};

/** A plain backup (docs/backup.md) of documents of one page. */
export function backupFile(documents: Backed[]): { name: string; mimeType: string; buffer: Buffer } {
	const parts: Buffer[] = [
		Buffer.from('LEGIBLE BACKUP 1\n'),
		framed({ kind: 'library', version: 1, madeAt: 1, documents: documents.length }),
	];
	for (const { id, name, bytes, document, status = 'Cancelled', readings = [] } of documents) {
		const sha256 = createHash('sha256').update(bytes).digest('hex');
		const file = { id, name, mediaType: 'image/png', size: bytes.length, sha256, pageCount: 1, addedAt: 1 };
		const settings = { languages: ['eng'] };
		const task = {
			id: `${id}-task`,
			documentId: id,
			pages: [1],
			status,
			engine: 'device',
			operation: 'text',
			settings,
		};
		parts.push(
			framed({ kind: 'document', document: { ...file, ...document }, corrected: false }),
			framed({ kind: 'bytes', length: bytes.length }),
			bytes,
			framed({ kind: 'tasks', tasks: [{ ...task, attempts: 1, crashes: 0, order: 1, changedAt: 1 }] }),
			framed({ kind: 'readings', readings }),
			framed({ kind: 'document-end' }),
		);
	}
	parts.push(framed({ kind: 'end', documents: documents.length }));
	return { name: 'library.legible', mimeType: 'application/octet-stream', buffer: Buffer.concat(parts) };
}
