import { height } from '#lib/model/geometry.ts';
import type { Block, Line, Word } from '#lib/model/reading.ts';
import { notesInDisguise, raisedSign } from './raised-marks.ts';

/**
 * Characters that no text has (Unicode, 23.7). Each stands for one note of a page while its text is being flowed: in the text where
 * the note is spoken of, and in the note instead of its mark.
 */
export const NOTE = /[\ufdd0-\ufdef]/;
const MOST = 32;
const FIRST = 0xfdd0;

/** Which of the page's notes a character of `NOTE` stands for, from 0. */
export const noteAt = (letter: string) => letter.charCodeAt(0) - FIRST;

/** A note at the foot of a page whose mark was found in the text. */
export interface Note {
	/** as printed: a number, or a star and the like */
	mark: string;
	/** its lines */
	lines: Line[];
	/** what speaks of it was misread: it stands in the text as it was read, and the character after it */
	misread?: boolean;
	/** its own mark was misread: it is what was read, and says no number */
	unread?: boolean;
}

/** The blocks of a page with the places of its notes written into their words. */
export interface Noted {
	blocks: Block[];
	/** those that the text speaks of */
	notes: Note[];
}

const STARS = /^(?:[*†‡§]{1,3})/u;
const NUMBER = /^\(?(\d{1,3})[.)]?$/;
const markOf = ({ words }: Line): string | undefined => {
	const first = words[0]?.text ?? '';
	return NUMBER.exec(first)?.[1] ?? STARS.exec(first)?.[0];
};

/** What may speak of a note. */
const SPEAKING = ['paragraph', 'heading', 'list', 'caption'];

/** The notes of a block, each with its lines. A number within a note begins another only when it counts on. */
function notesOf({ lines }: Block): Note[] {
	const notes: Note[] = [];
	for (const line of lines) {
		const said = markOf(line);
		const sign = said === undefined ? raisedSign(line) : undefined;
		const mark = said ?? sign;
		const last = notes.at(-1);
		const counts = last && /^\d/.test(last.mark) && mark && /^\d/.test(mark);
		if (mark && (!counts || Number(mark) === Number(last.mark) + 1))
			notes.push({ mark, lines: [line], ...(sign && { unread: true }) });
		else if (last) last.lines.push(line);
		else return [];
	}
	return notes;
}

/** A word of the text, and how it may be one with a mark. */
interface Candidate {
	word: Word;
	/** what stands at its end and may be a mark */
	mark?: string;
	/** the mark is the whole word */
	alone?: boolean;
	/** something in it stands higher than letters do */
	raised: boolean;
	/** a sign after the end of a sentence, as a misread mark leaves it */
	odd?: string;
}

/** A letter or more, what ends a sentence or a quotation, a number: not "No.1", not "CO2". */
const MARKED = /(?<![\p{L}\p{N}])\p{L}*\p{Ll}{3}[.,;:!?)\]"”’»]*\(?(\d{1,3})\)?$/u;
const ODD = /\p{Ll}[.,;:]([!?>»^°'’|])$/u;
const STARRED = /[\p{L}\p{N}.,;:!?)"”’»]([*†‡§]{1,3})$/u;

/** What is longer than this is no word. */
const LONGEST = 100;

/** Letters that reach up as far as letters do, without what stands on capitals. */
const TALL = /^[\p{L}.,;:]*[bdfhklA-Z]/u;
const ACCENT = /\p{Lu}\p{M}/u;
/** Of the height of letters: how much higher a raised mark reaches, at least. */
const RAISED = 1.18;

const middle = (values: number[]) => values.sort((a, b) => a - b)[values.length >> 1] ?? 0;

const footAt = ({ baseline }: Line, { box }: Word) => {
	if (!baseline || baseline.x1 <= baseline.x0) return baseline?.y0;
	const share = ((box.x0 + box.x1) / 2 - baseline.x0) / (baseline.x1 - baseline.x0);
	return baseline.y0 + share * (baseline.y1 - baseline.y0);
};

/** By how much the box of a word is taller on a line that leans, as a share of the word's width. */
const slopeOf = ({ baseline }: Line) =>
	baseline && baseline.x1 > baseline.x0 ? Math.abs((baseline.y1 - baseline.y0) / (baseline.x1 - baseline.x0)) : 0;

function candidatesIn({ lines, kind }: Block): Candidate[] {
	const reaches = (line: Line, word: Word) =>
		(footAt(line, word) ?? NaN) - word.box.y0 - (slopeOf(line) * (word.box.x1 - word.box.x0)) / 2;
	const tall = lines.flatMap((line) =>
		line.words.filter(({ text }) => TALL.test(text)).map((word) => reaches(line, word)),
	);
	const usual = tall.length > 4 && kind !== 'heading' ? middle(tall) : 0;
	return lines.flatMap((line) =>
		line.words.flatMap((word): Candidate[] => {
			const { text, box } = word;
			if (text.length > LONGEST) return [];
			const high = usual > 0 && reaches(line, word) > RAISED * usual && reaches(line, word) < 2.2 * usual;
			const number = NUMBER.exec(text)?.[1];
			// A number for itself is a mark only where it is small and stands high.
			if (number && usual && height(box) < 0.85 * usual && (footAt(line, word) ?? box.y1) - box.y1 > 0.2 * usual)
				return [{ word, mark: number, alone: true, raised: true }];
			const mark = MARKED.exec(text)?.[1] ?? STARRED.exec(text)?.[1];
			const raised = high && /\p{Ll}/u.test(text) && !ACCENT.test(text.normalize('NFD'));
			const odd = ODD.exec(text)?.[1];
			return mark || raised || odd ? [{ word, raised, ...(mark && { mark }), ...(odd && { odd }) }] : [];
		}),
	);
}

/** The word of each note, where it is known; notes and words in reading order. */
function matched(notes: Note[], words: Candidate[]): (number | undefined)[] {
	const places = notes.map(({ mark }): number | undefined => {
		const same = words.flatMap((word, at) => (word.mark === mark ? [at] : []));
		const raised = same.filter((at) => words[at]!.raised);
		return raised.length === 1 ? raised[0] : same.length === 1 ? same[0] : undefined;
	});
	// A place that breaks the order of notes is none.
	const sure = places.map((place, at) =>
		place !== undefined && places.every((other, to) => other === undefined || to === at || to < at === other < place)
			? place
			: undefined,
	);
	// Small raised marks are often misread. As many of them as there are notes between two that were found are these notes.
	for (let from = 0; from < sure.length; from++) {
		if (sure[from] !== undefined) continue;
		let to = from;
		while (to < sure.length && sure[to] === undefined) to++;
		const [low, high] = [from ? sure[from - 1]! : -1, to < sure.length ? sure[to]! : words.length];
		const between = words.flatMap((word, at) =>
			!notes.some((note) => note.mark === word.mark) && at > low && at < high ? [at] : [],
		);
		const raised = between.filter((at) => words[at]!.raised);
		const odd = between.filter((at) => words[at]!.raised || words[at]!.odd);
		const free = [raised, odd].find(({ length }) => length === to - from);
		free?.forEach((place, at) => (sure[from + at] = place));
		from = to;
	}
	return sure;
}

/** The word with the note's character in place of its mark. */
function withNote(word: Word, letter: string, mark: string, atEnd: boolean): Word {
	const at = atEnd ? word.text.lastIndexOf(mark) : word.text.indexOf(mark);
	return { ...word, text: word.text.slice(0, at) + letter + word.text.slice(at + mark.length) };
}

/**
 * Finds where the text of a page speaks of its notes: a mark after a word, or something small that stands higher than the letters
 * do. Notes that nothing speaks of stay as they are.
 */
export function noted(blocks: Block[]): Noted {
	const disguised = notesInDisguise(blocks);
	const isNotes = (block: Block) => block.kind === 'footnote' || block === disguised;
	const notes = blocks.flatMap((block) => (isNotes(block) ? notesOf(block) : [])).slice(0, MOST);
	const isStrange = () =>
		blocks.some(({ lines }) => lines.some(({ words }) => words.some(({ text }) => NOTE.test(text))));
	if (!notes.length || isStrange()) return { blocks, notes: [] };
	const words = blocks.flatMap((block) =>
		SPEAKING.includes(block.kind) && !isNotes(block) ? candidatesIn(block) : [],
	);
	const places = matched(notes, words);
	const replaced = new Map<Word, Word>();
	const found = notes
		.flatMap((note, at) => {
			const candidate = words[places[at] ?? -1];
			return candidate ? [{ note, candidate }] : [];
		})
		.map(({ note, candidate }, at): Note => {
			const letter = String.fromCharCode(FIRST + at);
			const { word, mark = candidate.odd, alone } = candidate;
			const misread = mark !== note.mark && !candidate.odd;
			const marked = misread ? { ...word, text: word.text + letter } : withNote(word, letter, mark ?? '', !alone);
			replaced.set(word, marked);
			const first = note.lines[0]!.words[0]!;
			replaced.set(first, withNote(first, letter, note.mark, false));
			return { ...note, ...(misread && { misread }) };
		});
	const lines = new Map<Line, Line>();
	const changed = (line: Line): Line => {
		const made = line.words.some((word) => replaced.has(word))
			? { ...line, words: line.words.map((word) => replaced.get(word) ?? word) }
			: line;
		lines.set(line, made);
		return made;
	};
	const made = blocks.map((block) => ({
		...block,
		...(block === disguised && found.length && { kind: 'footnote' as const }),
		lines: block.lines.map(changed),
	}));
	return { blocks: made, notes: found.map((note) => ({ ...note, lines: note.lines.map((line) => lines.get(line)!) })) };
}

/** The blocks without these notes, for a format that has them elsewhere. */
export function withoutNotes({ blocks, notes }: Noted): Block[] {
	const gone = new Set(notes.flatMap(({ lines }) => lines));
	return blocks.map((block) => ({ ...block, lines: block.lines.filter((line) => !gone.has(line)) }));
}
