import type { Rewriting } from '#lib/model/edit/edit.ts';
import type { Match } from './matches-in.ts';
import type { Piece, Searchable } from './searchable.ts';

/** The words that a match touches, in order. */
export function touched({ pieces }: Searchable, { start, end }: Pick<Match, 'start' | 'end'>): Piece[] {
	let low = 0;
	let high = pieces.length;
	while (low < high) {
		const middle = (low + high) >> 1;
		if (pieces[middle]!.end <= start) low = middle + 1;
		else high = middle;
	}
	const found: Piece[] = [];
	for (let at = low; at < pieces.length && pieces[at]!.start < end; at++) found.push(pieces[at]!);
	return found;
}

/** The edits of words that put every match's replacement in its place. Matches in one word become one edit. */
export function rewritings(page: Searchable, matches: Match[]): Rewriting[] {
	const runs: Rewriting[] = [];
	let open: { pieces: Piece[]; matches: Match[] } | undefined;
	const close = () => {
		if (open) runs.push(rewriting(open.pieces, open.matches));
		open = undefined;
	};
	for (const match of matches) {
		const pieces = touched(page, match);
		if (!pieces.length) continue;
		if (open && open.pieces.at(-1) === pieces[0]) {
			open.pieces.push(...pieces.slice(1));
			open.matches.push(match);
		} else {
			close();
			open = { pieces: [...pieces], matches: [match] };
		}
	}
	close();
	return runs;
}

function rewriting(pieces: Piece[], matches: Match[]): Rewriting {
	let text = '';
	let match = 0;
	pieces.forEach(({ word, start, end }, index) => {
		let at = 0;
		for (; match < matches.length; match++) {
			const { start: from, end: to, instead } = matches[match]!;
			if (from >= end) break;
			// The part before a match that began in an earlier word is that word's own.
			if (from >= start) text += word.text.slice(at, from - start) + instead;
			at = Math.max(at, Math.min(to, end) - start);
			if (to > end) break;
			// A match that takes in the broken end takes its hyphen, too.
			if (to === end && index < pieces.length - 1) at = word.text.length;
		}
		const last = index === pieces.length - 1;
		const goesOn = matches[match] !== undefined && matches[match]!.end > end;
		if (!goesOn) text += word.text.slice(at) + (last ? '' : ' ');
	});
	return { words: pieces.map(({ word }) => word.id), texts: text.split(/\s+/).filter(Boolean) };
}
