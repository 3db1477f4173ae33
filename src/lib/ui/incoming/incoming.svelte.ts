import { expectFile } from '#lib/flow/intake/expected.ts';
import type { Arrival } from '#lib/model/arrival.ts';
import type { Document } from '#lib/model/document.ts';
import { faultOf, type Fault } from '#lib/model/fault.ts';
import { count } from '../say/count.ts';
import { say } from '../say/say.ts';
import type { Toasts } from '../toasts.svelte.ts';
import { pagesInWords } from '../words/pages-in-words.ts';
import { fewAtOnce } from './few-at-once.ts';
import { ofFile, type Given } from './given.ts';
import type { IncomingFile, Said } from './incoming-file.ts';
import { endNote, noteEntries, noteRefusal, noteRemarks } from './note-entries.ts';

/** The files that were given to us and are not (or not yet) in the library. */
export class Incoming {
	files = $state<IncomingFile[]>([]);
	/** pictures that came together and could be one document */
	pictures = $state.raw<Document[]>([]);
	/** ids of the documents that other applications shared, as far as this tab took them */
	shared = $state<string[]>([]);
	#vendor: string;
	#toasts: Toasts;
	#last = 0;
	readonly #inTurn = fewAtOnce(2);
	#asked = false;
	#batches: Record<number, Given[]> = {};
	#kept: Record<number, true> = {};

	constructor(vendor: string, toasts: Toasts) {
		this.#vendor = vendor;
		this.#toasts = toasts;
	}

	/** How many are still being saved. */
	readonly saving = $derived(this.files.filter(({ state }) => state === 'waiting' || state === 'saving').length);

	/** Takes files; resolves with the documents that were saved, when all of them are through. */
	add = (files: Iterable<File>): Promise<Document[]> => this.take([...files].map(ofFile));

	/** The same for files that are elsewhere. So many that it may be a mistake are asked about first. */
	async take(given: Given[], how: 'as usual' | 'ask' | 'sure' = 'as usual'): Promise<Document[]> {
		if (how !== 'sure' && !(await this.#bearable(given, how === 'ask'))) return [];
		const { paired } = await import('#lib/flow/intake/paired.ts');
		const added = (await paired(given)).map((one) => this.#entry(one));
		this.files = [...added, ...this.files];
		void noteEntries(added);
		const results = await Promise.all(
			added.map(({ id }) => {
				const taken = expectFile();
				return this.#inTurn(() => this.#take(id)).finally(taken);
			}),
		);
		const saved = results.flat();
		this.#tell(saved);
		const pictures = saved.filter(({ mediaType }) => mediaType.startsWith('image/') && !mediaType.includes('djvu'));
		if (pictures.length > 1) this.pictures = pictures;
		return saved;
	}

	/** Puts files on the page that are not here: what a tab before this one would still say. */
	recall = (left: Arrival[]): void => {
		const gone = () => Promise.reject(new Error('only its name was kept'));
		this.files = [
			...this.files,
			...left.map(({ id, name, size, fault, notes }): IncomingFile => ({
				...this.#entry({ name, size, bytes: gone }),
				documentId: id,
				...(notes
					? { state: 'noted', notes }
					: { state: 'refused', fault: fault ?? { code: 'not-saved', message: 'its tab is gone' } }),
			})),
		];
	};

	/** Tries a locked PDF with this password. */
	unlock = (id: number, password: string): Promise<Document[]> => this.#take(id, { password });

	/** Takes a file a second time although the same bytes are here already. */
	addAgain = (id: number): Promise<Document[]> => this.#take(id, { again: true });

	/** Takes what was asked about, all of it or these pages. */
	async accept(id: number, pages?: number[]): Promise<void> {
		const batch = this.#batches[id];
		if (batch) {
			this.#drop(id);
			delete this.#batches[id];
			await this.take(batch, 'sure');
		} else this.#tell(await this.#take(id, { sure: true, ...(pages ? { pages } : {}) }));
	}

	/** Takes a refusal off the page, or turns away what was asked about. */
	dismiss = (id: number): void => {
		const entry = this.#drop(id);
		for (const given of this.#batches[id] ?? [entry?.given]) given?.end?.();
		delete this.#batches[id];
	};

	#drop(id: number) {
		const entry = this.files.find((one) => one.id === id);
		this.files = this.files.filter((one) => one.id !== id);
		if (entry) void endNote(entry);
		return entry;
	}

	#entry = (given: Given): IncomingFile => ({
		id: ++this.#last,
		documentId: given.id ?? crypto.randomUUID(),
		given,
		name: given.name,
		state: 'waiting',
		said: {},
	});

	#tell(saved: Document[]) {
		if (!saved.length) return;
		const pages = saved.reduce((sum, { pageCount }) => sum + pageCount, 0);
		this.#toasts.say(
			saved.length === 1
				? say('Saved {name}, {pages}', { name: saved[0]!.name, pages: pagesInWords(pages) })
				: count(saved.length, 'Saved {n} document, {pages}', 'Saved {n} documents, {pages}', {
						pages: pagesInWords(pages),
					}),
		);
		this.#askToKeep();
	}

	/** Whether so many files can be taken without a word; if not, the entry that says why is on the page. */
	async #bearable(given: Given[], ask: boolean): Promise<boolean> {
		const [files, bytes] = [given.length, given.reduce((sum, { size }) => sum + size, 0)];
		const { tooMany } = await import('./too-many.ts');
		const why = tooMany(files, bytes, ask);
		if (!why) return true;
		const name = files === 1 ? given[0]!.name : count(files, '{n} file', '{n} files');
		const entry = this.#entry({ name, size: bytes, bytes: () => Promise.reject(new Error('these are many files')) });
		this.#batches[entry.id] = given;
		const what =
			'what' in why ? { state: 'question' as const, question: why } : { state: 'refused' as const, fault: why };
		this.files = [{ ...entry, ...what }, ...this.files];
		if (given.some((one) => !one.end)) void noteEntries([entry]);
		return false;
	}

	#set(id: number, change: Partial<IncomingFile>) {
		this.files = this.files.map((entry) => (entry.id === id ? { ...entry, ...change } : entry));
	}

	#refuse(id: number, fault: Fault) {
		this.#set(id, { state: 'refused', fault });
		const entry = this.files.find((one) => one.id === id);
		if (entry) void noteRefusal(entry, fault);
	}

	/** Keeps the bytes of a PDF whose password is not known yet, to ask again after a reload. */
	async #keep(entry: IncomingFile, file: File) {
		if (entry.given.end || this.#kept[entry.id]) return;
		this.#kept[entry.id] = true;
		const { keepWaiting } = await import('#lib/flow/intake/inbox.ts');
		const given = await keepWaiting(file, entry.documentId);
		if (!given) return;
		const now = this.files.find(({ id }) => id === entry.id);
		if (!now || now.state === 'noted') return given.end();
		this.#set(entry.id, { given: { ...entry.given, ...given } });
		void endNote(entry);
	}

	async #take(id: number, more: Said = {}): Promise<Document[]> {
		const entry = this.files.find((one) => one.id === id);
		if (!entry) return [];
		const said = { ...entry.said, ...more };
		this.#set(id, { state: 'saving', fault: undefined, said });
		try {
			const [{ intake }, { archiveIn }, { tooMany }] = await Promise.all([
				import('#lib/flow/intake/intake.ts'),
				import('#lib/flow/intake/archive.ts'),
				import('./too-many.ts'),
			]);
			const file = await entry.given.bytes();
			const archive = await archiveIn(file);
			const question = archive && !said.sure ? tooMany(archive.count, 0, false) : undefined;
			// Too many of all are refused by whoever unpacks them.
			if (question && 'what' in question) {
				this.#set(id, { state: 'question', question });
				return [];
			}
			if (archive) return await this.#unpack(id, entry.given, archive.files());
			const words = entry.given.words ? { words: entry.given.words } : {};
			const taken = await intake(file, { vendor: this.#vendor, id: entry.documentId, ...words, ...said });
			if (taken.kind === 'saved') {
				if (taken.notes) {
					this.files.find((one) => one.id === id)?.given.end?.();
					void noteRemarks(entry, taken.notes);
					this.#set(id, { state: 'noted', notes: taken.notes });
				} else this.dismiss(id);
				if (entry.given.id && !entry.given.kept) this.shared = [...this.shared, taken.document.id];
				return [taken.document];
			}
			if (taken.kind === 'password') {
				this.#set(id, { state: 'password', wrong: taken.wrong });
				void this.#keep(entry, file);
			} else if (taken.kind === 'question') this.#set(id, { state: 'question', question: taken.question });
			else this.#refuse(id, taken.fault);
		} catch (thrown) {
			this.#refuse(id, faultOf(thrown));
		}
		return [];
	}

	/** Takes the files of an archive one after the other: only one of them is unpacked at a time. */
	async #unpack(
		id: number,
		from: Given,
		files: AsyncIterable<{ name: string; words?: File } & ({ file: File } | { fault: Fault })>,
	): Promise<Document[]> {
		const saved: Document[] = [];
		let count = 0;
		for await (const one of files) {
			const own = from.id ? { id: `${from.id}-${count++}` } : {};
			const entry = this.#entry({
				...('file' in one ? ofFile(one.file) : { size: 0, bytes: from.bytes }),
				...own,
				...(one.words ? { words: one.words } : {}),
				name: one.name,
			});
			this.files = [...this.files, entry];
			if ('fault' in one) this.#refuse(entry.id, one.fault);
			else saved.push(...(await this.#take(entry.id)));
		}
		this.dismiss(id);
		return saved;
	}

	/**
	 * Asks the browser to keep our data, once there is something worth keeping and while it still takes this for the user's
	 * doing (some browsers ask the user then). It may say no; the settings say so, and can ask again.
	 */
	#askToKeep() {
		if (this.#asked || navigator.userActivation?.isActive === false) return;
		this.#asked = true;
		void navigator.storage?.persist?.().catch(() => undefined);
	}
}
