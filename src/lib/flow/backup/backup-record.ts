import type { Correction } from '#lib/model/edit/correction.ts';
import type { Document } from '#lib/model/document.ts';
import type { Artifact, Reading } from '#lib/model/reading.ts';
import type { Submission } from '#lib/model/submission.ts';
import type { Task } from '#lib/model/task.ts';

/** Goes up when a record changes its meaning or goes; new kinds come without, and readers pass over what they do not know. */
export const BACKUP_VERSION = 1;

/** The first bytes of a backup, plain and locked. */
export const PLAIN = 'LEGIBLE BACKUP 1\n';
export const LOCKED = 'LEGIBLE LOCKED 1\n';

/** A piece of a backup. `length` bytes follow where it says so. */
export type BackupRecord =
	| { kind: 'library'; version: number; madeAt: number; documents: number }
	| { kind: 'settings'; values: Record<string, unknown> }
	| { kind: 'document'; document: Document; corrected: boolean }
	| { kind: 'bytes'; length: number }
	| { kind: 'tasks'; tasks: Task[] }
	| { kind: 'readings'; readings: Reading[] }
	| { kind: 'corrections'; corrections: Correction[] }
	| { kind: 'artifact'; artifact: Omit<Artifact, 'bytes'>; length: number }
	| { kind: 'document-end' }
	| { kind: 'submissions'; submissions: Submission[] }
	| { kind: 'end'; documents: number };

/** A record as it is written: the length of its JSON (4 bytes, little endian), then the JSON in UTF-8. */
export function framed(record: BackupRecord): Uint8Array<ArrayBuffer> {
	const json = new TextEncoder().encode(JSON.stringify(record));
	const whole = new Uint8Array(4 + json.length);
	new DataView(whole.buffer).setUint32(0, json.length, true);
	whole.set(json, 4);
	return whole;
}
