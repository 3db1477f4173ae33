import type { Fault } from '#lib/model/fault.ts';
import { keptUntil, pagesDone, pagesLeft, type Tally } from '#lib/model/tally.ts';
import { languageInWords } from './language-in-words.ts';
import { refusalInWords } from './refusal-in-words.ts';
import { count } from '../say/count.ts';
import { say } from '../say/say.ts';
import { spoken } from '../say/spoken.svelte.ts';

/** Pages of a document that this engine still is to read. */
export const pagesOpen = (tally: Tally, engine: 'device' | 'cloud'): number =>
	pagesLeft(tally) > 0 ? (tally.engines[engine] ?? 0) : 0;

const HOUR_MS = 3_600_000;

/** Where a document was or will be read, and how long the cloud keeps it: the chip on a card. */
export function placeLine(tally: Tally, now = Date.now()): string {
	const cloud = tally.engines.cloud ?? 0;
	const device = tally.engines.device ?? 0;
	const until = keptUntil(tally);
	const hours = until === undefined ? 0 : Math.ceil((until - now) / HOUR_MS);
	if (!cloud) return join(say('On this device'), hours > 0 ? say('also in the cloud for {hours} h', { hours }) : '');
	if (until === undefined && !device && pagesDone(tally) === 0) return say('For the cloud');
	const kept = hours > 0 ? say('kept there {hours} h', { hours }) : '';
	return join(device ? say('Cloud and this device') : say('Cloud'), kept);
}

/** "about 4 min left"; nothing under five seconds, because it would be over before it is read. */
export function timeLeft(seconds: number): string {
	if (seconds < 5) return '';
	if (seconds < 55) return say('about {n} s left', { n: Math.ceil(seconds / 5) * 5 });
	if (seconds < 3300) return say('about {n} min left', { n: Math.round(seconds / 60) || 1 });
	return say('about {n} h left', { n: Math.floor(seconds / 3600 + 1 / 12) || 1 });
}

/** "1.5 MB", on one line: a thousand of one is one of the next, as in file managers. */
export function sizeInWords(bytes: number): string {
	const [unit, size, digits] =
		bytes < 1000
			? (['byte', 1, 0] as const)
			: bytes < 1_000_000
				? (['kilobyte', 1000, 0] as const)
				: bytes < 1_000_000_000
					? (['megabyte', 1_000_000, bytes < 10_000_000 ? 1 : 0] as const)
					: (['gigabyte', 1_000_000_000, 1] as const);
	return sizes(spoken.now.tag, unit, digits)
		.format(bytes / size)
		.replace(' ', '\u00a0');
}

const formats = new Map<string, Intl.NumberFormat>();

/** Making one takes longer than to format with it a hundred times, and a list shows a size for each document. */
function sizes(tag: string, unit: string, digits: number): Intl.NumberFormat {
	const key = `${tag} ${unit} ${digits}`;
	const known = formats.get(key);
	if (known) return known;
	const made = new Intl.NumberFormat(tag, {
		style: 'unit',
		unit,
		unitDisplay: unit === 'byte' ? 'long' : 'short',
		minimumFractionDigits: digits,
		maximumFractionDigits: digits,
	});
	formats.set(key, made);
	return made;
}

/** Day and time, to the second. */
export const momentInWords = (ms: number): string => new Date(ms).toLocaleString(spoken.now.tag);

/** "14:05" today, with the day otherwise. */
export function timeInWords(ms: number): string {
	const then = new Date(ms);
	const today = new Date().toDateString() === then.toDateString();
	return then.toLocaleString(
		spoken.now.tag,
		today ? { hour: '2-digit', minute: '2-digit' } : { dateStyle: 'medium', timeStyle: 'short' },
	);
}

/** What is there of these, with a dot between. */
export const join = (...parts: string[]) => parts.filter(Boolean).join(' · ');

const limit = (fault: Fault, name: string) => Number(fault.detail?.[name] ?? 0);

/** What happened and what can be done, in one sentence or two; the only place that turns faults into words. */
export function faultInWords(fault: Fault): string {
	switch (fault.code) {
		case 'empty-file':
			return say('This file is empty (0 bytes).');
		case 'unknown-type':
			return say('This is no picture and no PDF that we know.');
		case 'unsupported-type':
			return fault.message ? refusalInWords(fault.message) : say('This type of file cannot be read here.');
		case 'for-settings':
			return fault.detail?.what === 'backup'
				? say('This is a backup of Legible. Restore it in the settings, under “Backup”.')
				: say('This is the data of a language. Import it in the settings, under “Languages”.');
		case 'damaged-file':
			return say('This file is damaged or incomplete and cannot be opened.');
		case 'too-large':
			return say('This file is too large: {size}, and {most} is the most.', {
				size: sizeInWords(limit(fault, 'bytes')),
				most: sizeInWords(limit(fault, 'limit')),
			});
		case 'too-many-pixels':
			return fault.detail?.width
				? say('This picture is too large to be opened: {width} × {height} pixels.', {
						width: limit(fault, 'width'),
						height: limit(fault, 'height'),
					})
				: say('This picture is too large to be opened.');
		case 'too-many-pages':
			return say('This file has too many pages: {pages}, and {most} is the most.', {
				pages: limit(fault, 'pages'),
				most: limit(fault, 'limit'),
			});
		case 'too-many-files':
			return fault.detail?.files
				? count(
						limit(fault, 'files'),
						'These are too many at once: {n} file, and {most} is the most.',
						'These are too many at once: {n} files, and {most} is the most.',
						{ most: limit(fault, 'limit') },
					)
				: say('These are too much at once: {size}, and {most} is the most.', {
						size: sizeInWords(limit(fault, 'bytes')),
						most: sizeInWords(limit(fault, 'limit')),
					});
		case 'needs-password':
			return say('This PDF needs its password.');
		case 'wrong-password':
			return say('That was not the password of this PDF.');
		case 'wrong-passphrase':
			return say('That was not the passphrase of this backup.');
		case 'unreadable-file':
			return say('This file could not be read. It may have been changed or moved meanwhile; add it again.');
		case 'not-saved':
			return say('Legible was closed before this file was saved. Add it again.');
		case 'already-here':
			return say('You have this already.');
		case 'restore-underway':
			return say('A backup is being restored already, perhaps in another tab. Wait until that is done, or stop it.');
		case 'storage-full':
			return say(
				'The browser’s storage is full, so this was not saved. Remove documents or free space, then try again.',
			);
		case 'storage-failed':
			return say('The browser’s storage does not answer. Close other tabs of Legible and reload.');
		case 'storage-newer':
			return say('A newer version of Legible was used here. Reload to get it.');
		case 'storage-memory':
			return say(
				'The browser’s storage cannot be opened. Everything works, but what you add stays in this tab only and is gone when it is closed.',
			);
		case 'part-missing':
			return say('A part of Legible could not be fetched. Try again when the network is there, or reload.');
		case 'page-damaged':
			return say('This page is damaged and could not be shown.');
		case 'page-too-slow':
			return say('This page took too long to be drawn and was left out.');
		case 'engine-start-failed':
			return say('The reader could not be started on this device. Reload, then try again.');
		case 'no-webassembly':
			return say(
				'WebAssembly is switched off in this browser (lockdown modes do that), and nothing can be read on this device without it. Allow it for this site, or use the cloud.',
			);
		case 'engine-hung':
			return say('Reading took far too long and was stopped.');
		case 'engine-crashed':
			return say('The reader broke off on this page.');
		case 'language-missing':
			return say(
				'The data for this language is not here ({language}). Choose another language or go online once to fetch it.',
				{ language: fault.detail?.language ? languageInWords(String(fault.detail.language)) : say('unknown') },
			);
		case 'page-set-aside':
			return say('The reader broke off twice on this page, so it was set aside.');
		case 'document-gone':
			return say('This document was deleted for good, perhaps in another tab.');
		case 'not-read-yet':
			return say('Nothing of it has been read.');
		case 'export-broke-off':
			return say('Writing it broke off. It can be tried again.');
		case 'cannot-write-there':
			return say('The browser could not write to the place that was chosen. Choose another one, or download it.');
		case 'offline':
			return say('There is no network.');
		case 'device-only':
			return say('This would leave the device, and “On this device only” is on.');
		case 'unreachable':
			return say(
				'The cloud cannot be reached. The network, or a rule that forbids this site to call it, is in the way.',
			);
		case 'cloud-busy':
			return say('The cloud asks us to wait.');
		case 'cloud-failed':
			return fault.message
				? say('The cloud could not read this: {message}', { message: fault.message })
				: say('The cloud could not read this.');
		case 'cloud-refused':
			return fault.message
				? say('The cloud refused this: {message}', { message: fault.message })
				: say('The cloud refused this.');
		case 'cloud-answer-unclear':
			return say('We sent this and lost the answer. It may have been counted.');
		case 'cloud-result-unclear':
			return say(
				'The cloud has done this, but its answer makes no sense to us. Trying again asks for the same result and is no new request.',
			);
		case 'no-credits':
			return say('The cloud account has no credits left, or its plan does not allow this.');
		case 'wrong-credentials':
			return say('The cloud did not accept the client ID and secret.');
		case 'no-credentials':
			return say('There is no cloud account in the settings.');
		case 'credentials-banned':
			return say('Too many failed sign-ins. The cloud refuses this account for ten minutes.');
		case 'result-lost':
			return say('The cloud lost the result.');
		case 'unsupported-operation':
			return say('This engine cannot do that.');
		case 'unknown':
			return say('Something went wrong that we did not foresee ({message}).', { message: fault.message });
	}
}
