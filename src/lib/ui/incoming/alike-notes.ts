import type { IncomingFile } from './incoming-file.ts';

/** From so many files on, those of which the same is to be said are said in one go: the blank backs of a stack of paper. */
const MANY = 4;

/** The files of which something is to be said, each alone or with all others of which the same is to be said; in their order. */
export function alikeNotes(noted: IncomingFile[]): IncomingFile[][] {
	const kindsOf = ({ notes }: IncomingFile) => (notes ?? []).map(({ kind }) => kind).join();
	const alike = new Map<string, IncomingFile[]>();
	for (const entry of noted) {
		const kinds = kindsOf(entry);
		// Such a note names another file.
		const key = kinds.includes('words-unfit') ? String(entry.id) : kinds;
		alike.set(key, [...(alike.get(key) ?? []), entry]);
	}
	return [...alike.values()].flatMap((entries) =>
		entries.length < MANY ? entries.map((entry) => [entry]) : [entries],
	);
}
