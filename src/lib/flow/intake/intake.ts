import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex } from '@noble/hashes/utils.js';
import { cutName } from '#lib/model/cut-name.ts';
import { pageOrder, type Document } from '#lib/model/document.ts';
import { FaultError, faultOf, type Fault } from '#lib/model/fault.ts';
import type { Note } from '#lib/model/note.ts';
import type { Settings } from '#lib/model/settings.ts';
import { visible } from '#lib/model/text/visible.ts';
import { open, type Opened } from '#lib/sources/open.ts';
import { addChunk, CHUNK_BYTES } from '#lib/store/bytes/chunks.ts';
import { addDocument } from '#lib/store/documents/add-document.ts';
import { documentsWithBytes, listedDocument } from '#lib/store/documents/documents.ts';
import { mendBytes } from '#lib/store/bytes/mend-bytes.ts';
import { removeStaged } from '#lib/store/bytes/remove-staged.ts';
import { preferences } from '#lib/store/settings.ts';
import { putThumbnail } from '#lib/store/pages/thumbnails.ts';
import { bytesAreGone } from '../library/bytes-are-gone.ts';
import { hasAccount } from '../account/account.ts';
import { announceComing } from './coming.ts';
import { forSettings } from './for-settings.ts';
import { knownPages, type KnownPage } from './known-pages.ts';
import { keepPassword } from '../passwords.ts';
import { planned } from '../runner/plan.ts';
import { scans } from './scans.ts';
import { pagesQuestion, sizeQuestion, type SizeQuestion } from './size-question.ts';
import { drawThumbnail } from './thumbnail.ts';

/** What became of one file that was given to us. */
export type Taken =
	| { kind: 'saved'; document: Document; notes?: Note[] }
	| { kind: 'refused'; name: string; fault: Fault }
	| { kind: 'password'; name: string; wrong: boolean }
	| { kind: 'question'; name: string; question: SizeQuestion };

export interface IntakeOptions {
	/** absolute address of the libraries' own files */
	vendor: string;
	password?: string;
	/** take it although the same bytes are here already */
	again?: boolean;
	/** take it although it is unusually large: the user was asked */
	sure?: boolean;
	/** the pages to be read, from 1; all when absent */
	pages?: number[];
	/** the document's id, for what may be brought twice: a file that a killed tab had taken already is not taken again */
	id?: string;
	settings?: Partial<Settings>;
	/** a file with its words that came with it (hOCR, ALTO, PAGE XML) */
	words?: File;
	/** looks up which of its pages need not be read, because somebody knows what is on them */
	known?(opened: Opened): Promise<ReadonlyMap<number, KnownPage>>;
}

/** Bytes hashed at a time: a few ms, so that typing and scrolling never wait for it. */
const HASH_BYTES = 1024 * 1024;

/**
 * Takes one file: tells its type from its bytes, checks the limits before anything is decoded, opens it, copies the
 * bytes, and stores document, bytes and tasks durably. Only when it resolves with 'saved' may anybody say so. Never
 * rejects: a file that cannot be taken says why, and the other files go on.
 */
export async function intake(file: File, options: IntakeOptions): Promise<Taken> {
	const id = options.id ?? crypto.randomUUID();
	let opened: Opened | undefined;
	let came: (() => void) | undefined;
	try {
		const before = options.id && (await listedDocument(options.id));
		if (before) return { kind: 'saved', document: before.document };
		const early = options.sure ? undefined : await sizeQuestion(file);
		if (early) return { kind: 'question', name: file.name, question: early };
		opened = await open(file, { ...options, scans, unopened: hasAccount });
		// A PDF may say any number of itself.
		if (!Number.isInteger(opened.pageCount) || opened.pageCount < 1)
			throw new FaultError('damaged-file', `${opened.pageCount} pages`);
		const late = options.sure ? undefined : pagesQuestion(opened);
		if (late) return { kind: 'question', name: file.name, question: late };
		const chosen = await preferences();
		// Whether a PDF needs an engine at all is not known yet.
		if (chosen.where === 'device' && opened.mediaType !== 'application/pdf')
			came = announceComing(options.settings?.languages ?? chosen.languages);
		const thumbnail = await drawThumbnail(opened, 1).catch((error: unknown) => {
			// A PDF may have one bad page among good ones; a picture that cannot be shown is not worth taking.
			if (opened?.pageCount === 1 && !['application/pdf', 'image/vnd.djvu'].includes(opened.mediaType)) throw error;
			return undefined;
		});
		const { last, hash } = await copy(file, id);
		const known = await documentsWithBytes(hash);
		// A name that hides or turns its letters would show another name than it has.
		const name = cutName(visible(cutName(file.name))) || 'Untitled';
		const listed = known.find((one) => one.removedAt === undefined && (one.cameAs ?? one.name) === name);
		if (listed && !options.again && (await bytesAreGone(listed))) {
			await addChunk(id, last.number, last.bytes);
			await mendBytes(listed.id, id);
			return { kind: 'saved', document: listed };
		}
		if (listed && !options.again) throw new FaultError('already-here', 'the same bytes are here', { id: listed.id });
		const document: Document = {
			id,
			name,
			mediaType: opened.mediaType,
			size: file.size,
			sha256: hash,
			pageCount: opened.pageCount,
			addedAt: Date.now(),
			...(thumbnail?.cutOff && { cutOff: true }),
		};
		if (options.password) keepPassword(id, options.password);
		const settings = { languages: chosen.languages, ...options.settings };
		const notes: Note[] = movingNote(opened);
		const found = (await options.known?.(opened)) ?? (await wordsOf(opened, options.words, settings, notes));
		const there = knownPages(document, found, settings);
		const read = new Set(there.readings.map(({ page }) => page));
		const pages = (options.pages ?? pageOrder(document)).filter((page) => !read.has(page));
		const tasks = pages.length ? planned(document, chosen, options.settings, pages) : [];
		await addDocument(document, last, [...tasks, ...there.tasks], there.readings, chosen.doubtBelow);
		if (thumbnail) {
			const { mediaType, bytes, blank, cutOff } = thumbnail;
			if (cutOff) notes.push({ kind: 'cut-off' });
			if (blank) notes.push({ kind: 'blank', pages: document.pageCount });
			await putThumbnail({ documentId: id, page: 1, mediaType, bytes }, 0).catch(() => undefined);
		}
		return { kind: 'saved', document, ...(notes.length && { notes }) };
	} catch (thrown) {
		await removeStaged(id).catch(() => undefined);
		const fault = notReadable(thrown) ?? (await forSettings(file, faultOf(thrown)));
		if (fault.code === 'needs-password' || fault.code === 'wrong-password')
			return { kind: 'password', name: file.name, wrong: fault.code === 'wrong-password' };
		return { kind: 'refused', name: file.name, fault };
	} finally {
		came?.();
		opened?.close();
	}
}

const movingNote = ({ cautions }: Opened): Note[] =>
	(cautions ?? []).flatMap(({ kind, value }) => (kind === 'moving' ? [{ kind, frames: value }] : []));

/** Words that came with a file are a help, never a hindrance: without them it is read as every other. */
async function wordsOf(
	opened: Opened,
	words: File | undefined,
	{ languages }: Settings,
	notes: Note[],
): Promise<ReadonlyMap<number, KnownPage>> {
	if (!words) return new Map();
	const { broughtWords } = await import('./brought-words.ts');
	try {
		const found = await broughtWords(words, opened, languages);
		if (!found.size) notes.push({ kind: 'words-unfit', name: words.name });
		return found;
	} catch (thrown) {
		notes.push({ kind: 'words-unfit', name: words.name, fault: faultOf(thrown) });
		return new Map();
	}
}

/** A file that changed or vanished on the disk while we read it. */
const notReadable = (thrown: unknown): Fault | undefined =>
	thrown instanceof DOMException && (thrown.name === 'NotReadableError' || thrown.name === 'NotFoundError')
		? { code: 'unreadable-file', message: thrown.message }
		: undefined;

/** Copies the bytes piece by piece; all but the last piece are stored here, the last goes in with the document. */
async function copy(file: Blob, id: string) {
	const hash = sha256.create();
	let number = 0;
	for (let start = 0; ; start += CHUNK_BYTES, number++) {
		const bytes = await file.slice(start, start + CHUNK_BYTES).arrayBuffer();
		for (let at = 0; at < bytes.byteLength; at += HASH_BYTES) {
			hash.update(new Uint8Array(bytes, at, Math.min(HASH_BYTES, bytes.byteLength - at)));
			if (file.size > HASH_BYTES) await new Promise((resolve) => setTimeout(resolve));
		}
		if (start + CHUNK_BYTES >= file.size) return { last: { number, bytes }, hash: bytesToHex(hash.digest()) };
		await addChunk(id, number, bytes);
	}
}
