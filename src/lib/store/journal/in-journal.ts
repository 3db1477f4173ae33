import type { Entry } from './entry.ts';

/** ms; a tab that was frozen while it wrote must not hold up anybody */
const LIMIT = 1_000;

/** Writes entries into the journal, which is loaded with the first. Resolves when they are written, or after a second. */
export const inJournal = (...entries: Entry[]): Promise<void> =>
	Promise.race([
		import('./journal.ts').then(({ record }) => record(entries)).catch(() => undefined),
		new Promise<void>((resolve) => {
			const timer = setTimeout(resolve, LIMIT);
			(timer as unknown as { unref?: () => void }).unref?.();
		}),
	]);
