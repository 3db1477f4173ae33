import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex } from '@noble/hashes/utils.js';
import * as v from 'valibot';
import type { Correction } from '#lib/model/edit/correction.ts';
import type { Document } from '#lib/model/document.ts';
import { FaultError } from '#lib/model/fault.ts';
import type { Reading } from '#lib/model/reading.ts';
import type { Task } from '#lib/model/task.ts';
import { CHUNK_BYTES, addChunk } from '#lib/store/bytes/chunks.ts';
import { mendBytes } from '#lib/store/bytes/mend-bytes.ts';
import { removeStaged } from '#lib/store/bytes/remove-staged.ts';
import { addReadings, addRestored, mergeRestored, type Whole } from '#lib/store/documents/restored.ts';
import type { BackupBytes } from './backup-bytes.ts';
import { nextRecord, type FoundRecord } from './next-record.ts';
import { artifactShape, correctionShape, readingShape, taskShape } from './record-shapes.ts';
import { takenOver } from './taken-over.ts';

/** Readings put into the store at once. */
const BATCH = 20;

/** Something of this document is not as it should be; the others of the backup are none the worse for it. */
class Unfit extends Error {}

/** Data of the shape that it should have, each of it about a page that this document has; or Unfit. */
function fitting<Record>(shape: v.GenericSchema, data: unknown, { id, pageCount }: Document): Record[] {
	if (!v.is(v.array(shape), data)) throw new Unfit('a record has another shape');
	const mine = (data as { documentId: string; page?: number; pages?: number[] }[]).filter(
		({ documentId }) => documentId === id,
	);
	const isPage = (page: number) => page >= 1 && page <= pageCount;
	if (!mine.every(({ page = 1, pages = [page] }) => pages.every(isPage))) throw new Unfit('there is no such page');
	return mine as Record[];
}

export interface Taking {
	bytes: BackupBytes;
	/** undefined: its record does not fit, and all that belongs to it is passed over */
	document: Document | undefined;
	/** 'mend': it is here, and storage has lost bytes of it */
	where: 'add' | 'merge' | 'mend' | 'twin';
	doubtBelow: number;
	signal: AbortSignal | undefined;
}

/** What became of a document. 'unfit': something of it is missing, was changed or has another shape; nothing was taken. */
export interface Came {
	as: 'added' | 'merged' | 'known' | 'unfit';
	/** it was corrected here and there in ways of their own; what was done here was kept */
	differs?: boolean;
}

/**
 * Reads the records of one document up to its end, and puts it where it belongs, whole or not at all. Rejects when the
 * backup cannot be read on, when there is no room, and with AbortError.
 */
export async function takeDocument(taking: Taking): Promise<Came> {
	const { document, where, doubtBelow } = taking;
	const put: [string, number][] = [];
	let isRead = false;
	try {
		// What a restore left behind that was killed belongs to another state of the document.
		if (document && where === 'add') await removeStaged(document.id);
		const whole = await readWhole(taking, put);
		isRead = true;
		if (where === 'twin') return { as: 'known' };
		if (where === 'add' && (await addRestored(whole, doubtBelow))) return { as: 'added' };
		const { changed, differs, putBack } = await mergeRestored(whole, doubtBelow);
		if (where === 'mend') await mendBytes(whole.document.id, stagedAs(taking));
		return { as: putBack ? 'added' : changed || put.length || where === 'mend' ? 'merged' : 'known', differs };
	} catch (error) {
		if (document && where !== 'twin') await removeStaged(document.id, put);
		if (where === 'mend') await removeStaged(stagedAs(taking));
		if (error instanceof Unfit || (isRead && isOfData(error))) return { as: 'unfit' };
		throw error;
	}
}

/** The id that the bytes of a document have until they are proved: its own, where nothing has it yet. */
const stagedAs = ({ document, where }: Pick<Taking, 'document' | 'where'>) =>
	where === 'mend' ? `${document!.id}~mended` : document!.id;

/** The data have passed every look at their shapes, and still make no document. */
const isOfData = (error: unknown) =>
	error instanceof TypeError ||
	error instanceof RangeError ||
	(error instanceof FaultError && error.fault.code === 'damaged-file');

/** Reads up to the document's end, whatever is found on the way, so that the next one can be read. Notes in `put` what it stored. */
async function readWhole({ bytes, document, where, signal }: Taking, put: [string, number][]): Promise<Whole> {
	let unfit = document ? undefined : new Unfit('the record of a document has another shape');
	let whole: Whole | undefined;
	const reader = document && new Reader(bytes, document, where, put);
	for (;;) {
		signal?.throwIfAborted();
		const record = await nextRecord(bytes);
		if (record.kind === 'document-end') break;
		if (record.kind === 'document' || record.kind === 'end')
			throw new FaultError('damaged-file', 'a document has no end');
		if (!reader || unfit) await bytes.skip(record.length);
		else unfit = await reader.take(record).catch(ifUnfit);
	}
	if (reader && !unfit) whole = await reader.end().catch((error: unknown) => void (unfit = ifUnfit(error)));
	if (!whole) throw unfit!;
	return whole;
}

function ifUnfit(error: unknown): Unfit {
	if (error instanceof Unfit) return error;
	throw error;
}

/** What belongs to one document, record by record. Each is taken from the stream with all its bytes, also when it is Unfit. */
class Reader {
	#whole: Whole;
	#readings: Reading[] = [];
	#pages = new Set<string>();
	#hasBytes = false;

	constructor(
		readonly bytes: BackupBytes,
		readonly document: Document,
		readonly where: Taking['where'],
		readonly put: [string, number][],
	) {
		this.#whole = { document, tasks: [], corrections: [], artifacts: [], readings: 0 };
	}

	async take(record: FoundRecord): Promise<undefined> {
		const { bytes, document } = this;
		if (record.kind === 'bytes') return this.#takeBytes(record.length);
		if (record.kind === 'artifact') return this.#takeArtifact(record);
		await bytes.skip(record.length);
		if (record.kind === 'tasks')
			this.#whole.tasks.push(...fitting<Task>(taskShape, record.tasks, document).map(takenOver));
		else if (record.kind === 'corrections')
			this.#whole.corrections.push(...fitting<Correction>(correctionShape, record.corrections, document));
		else if (record.kind === 'readings') {
			this.#readings.push(...fitting<Reading>(readingShape, record.readings, document));
			if (this.#readings.length >= BATCH) await this.#store();
		}
	}

	async end(): Promise<Whole> {
		if (!this.#hasBytes) throw new Unfit('the bytes are missing');
		await this.#store();
		return { ...this.#whole, readings: this.#pages.size };
	}

	async #store() {
		for (const { taskId, page } of this.#readings) this.#pages.add(`${page} ${taskId}`);
		if (this.where !== 'twin') this.put.push(...(await addReadings(this.#readings)));
		this.#readings = [];
	}

	async #takeBytes(length: number): Promise<undefined> {
		const { bytes, document } = this;
		if (length !== document.size) {
			await bytes.skip(length);
			throw new Unfit('bytes of a document are missing');
		}
		const hash = sha256.create();
		for (let left = length, number = 0; left > 0; number++) {
			const piece = await bytes.take(Math.min(left, CHUNK_BYTES));
			hash.update(piece);
			if (this.where === 'add' || this.where === 'mend') await addChunk(stagedAs(this), number, piece.buffer);
			left -= piece.length;
		}
		if (bytesToHex(hash.digest()) !== document.sha256) throw new Unfit('bytes of a document were changed');
		this.#hasBytes = true;
	}

	async #takeArtifact(record: FoundRecord): Promise<undefined> {
		const artifact = record.artifact;
		if (!v.is(artifactShape, artifact)) {
			await this.bytes.skip(record.length);
			throw new Unfit('a file that the cloud made has another shape');
		}
		const { taskId, mediaType, name } = artifact;
		const { buffer } = await this.bytes.take(record.length);
		this.#whole.artifacts.push({ taskId, mediaType, name, documentId: this.document.id, bytes: buffer });
	}
}
