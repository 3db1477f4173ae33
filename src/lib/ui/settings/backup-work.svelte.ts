import { faultOf, isAbort, type Fault } from '#lib/model/fault.ts';
import { saveFile } from '../export/save-file.ts';
import { count } from '../say/count.ts';
import { say } from '../say/say.ts';
import type { Toasts } from '../toasts.svelte.ts';
import { faultInWords } from '../words/words.ts';

/** A backup is written straight to the disk where the browser lets us choose the place, and downloaded elsewhere. */
type Picker = (options: { suggestedName: string }) => Promise<{
	createWritable(): Promise<WritableStream & { write(chunk: unknown): Promise<void>; abort(): Promise<void> }>;
}>;

const named = (documents: number) => count(documents, '{n} document', '{n} documents');

/** Why a restore came to no end, and what is here of it all the same. */
function brokenOff(fault: Fault): string {
	if (fault.code === 'restore-underway') return faultInWords(fault);
	if (fault.code === 'unknown-type') return say('This file is no backup of Legible.');
	const why = fault.code === 'damaged-file' ? say('This backup is damaged or incomplete.') : faultInWords(fault);
	const done = Number(fault.detail?.['restored'] ?? 0);
	return [
		say('The backup was not restored to its end.'),
		why,
		done && say('Restored {documents}.', { documents: named(done) }),
	]
		.filter(Boolean)
		.join(' ');
}

/** Writing or restoring a backup: it goes on while its page is left, and is there when somebody comes back. */
class BackupWork {
	now = $state.raw<{ what: 'writing' | 'restoring'; done: number; total: number }>();
	/** a locked backup whose passphrase is asked for */
	asked = $state.raw<File>();
	said = $state('');
	wrong = $state('');
	/** somebody looks at it; else failures are told elsewhere */
	seen = false;
	#stop: AbortController | undefined;

	stop = () => this.#stop?.abort();

	/** True when the backup was written. */
	async backUp(passphrase: string, toasts: Toasts): Promise<boolean> {
		if (this.now) return false;
		// Before anything is awaited: a second click must not become a second backup.
		const begun = this.#begin('writing');
		const name = `Legible ${new Date().toISOString().slice(0, 10)}.legible`;
		let file: Awaited<ReturnType<Awaited<ReturnType<Picker>>['createWritable']>> | undefined;
		try {
			const { writeBackup } = await import('#lib/flow/backup/write-backup.ts');
			const { BlobSink } = await import('#lib/exports/file/blob-sink.ts');
			const pick = (window as { showSaveFilePicker?: Picker }).showSaveFilePicker;
			file = pick && (await (await pick({ suggestedName: name })).createWritable());
			const sink = new BlobSink();
			const { documents, leftOut } = await writeBackup(file ?? sink, { passphrase, ...begun });
			if (file) await file.close();
			else saveFile(name, sink.blob('application/octet-stream'));
			this.said = say('Backed up {documents}.', { documents: named(documents) });
			if (leftOut.length)
				this.said += ` ${say('Left out, because they were removed meanwhile or cannot be read: {names}.', { names: leftOut.join(', ') })}`;
			return true;
		} catch (error) {
			await file?.abort().catch(() => undefined);
			this.#failed(error, (fault) => `${say('The backup was not written.')} ${faultInWords(fault)}`, toasts);
			return false;
		} finally {
			this.now = undefined;
		}
	}

	/** Restores a file, or asks for its passphrase first. */
	async open(file: File, toasts: Toasts): Promise<void> {
		const { backupKind } = await import('#lib/flow/backup/backup-bytes.ts');
		this.said = this.wrong = '';
		if ((await backupKind(file)) === 'locked') this.asked = file;
		else await this.restore(file, '', toasts);
	}

	/** True when it was restored to its end. */
	async restore(file: File, passphrase: string, toasts: Toasts): Promise<boolean> {
		if (this.now) return false;
		const begun = this.#begin('restoring');
		try {
			const { restoreBackup } = await import('#lib/flow/backup/restore-backup.ts');
			const { added, merged, known, differing, unfit } = await restoreBackup(file, { passphrase, ...begun });
			this.asked = undefined;
			const restored = [
				// That nothing was restored says little beside what was here already.
				added || !(merged || known) ? say('Restored {documents}.', { documents: named(added) }) : '',
				merged ? count(merged, '{n} document got what they had not.', '{n} documents got what they had not.') : '',
				known ? count(known, '{n} document was here already.', '{n} documents were here already.') : '',
			]
				.filter(Boolean)
				.join(' ');
			this.said = [
				restored,
				differing.length
					? say('Corrected differently here and in the backup, and kept as they are here: {names}.', {
							names: differing.join(', '),
						})
					: '',
				unfit.length
					? say('Not restored, because they are damaged in the backup: {names}.', { names: unfit.join(', ') })
					: '',
			]
				.filter(Boolean)
				.join(' ');
			toasts.say(restored);
			return true;
		} catch (error) {
			this.#failed(error, brokenOff, toasts);
			return false;
		} finally {
			this.now = undefined;
		}
	}

	#begin(what: 'writing' | 'restoring') {
		const stop = new AbortController();
		this.#stop = stop;
		this.said = this.wrong = '';
		this.now = { what, done: 0, total: 0 };
		return { signal: stop.signal, onProgress: (done: number, total: number) => (this.now = { what, done, total }) };
	}

	#failed(error: unknown, words: (fault: Fault) => string, toasts: Toasts) {
		if (isAbort(error)) return;
		this.wrong = words(faultOf(error));
		if (!this.seen) toasts.say(this.wrong);
	}
}

/** The one of this tab. */
export const backupWork = new BackupWork();
