import type { Edit, Rewriting } from './edit.ts';
import type { EditedBlock, EditedLine, EditedReading, EditedWord } from './edited.ts';
import { around } from '../geometry.ts';
import { rewritten } from './rewritten.ts';
import { sharedBox } from './shared-box.ts';
import { tableMade } from './table-made.ts';

const HYPHEN = /[-\u00ad\u2010]$/;

/** A reading while edits are applied to it: what is touched is copied first, everything else stays the same object. */
export class Draft {
	#reading: EditedReading;
	#blocks: EditedBlock[];
	#touched = new Set<object>();
	#lineOf = new Map<string, EditedLine>();
	#blockOf = new Map<string, EditedBlock>();

	constructor(reading: EditedReading) {
		this.#reading = reading;
		this.#blocks = [...reading.blocks];
		this.#place();
	}

	#place() {
		for (const block of this.#blocks)
			for (const line of block.lines) {
				this.#blockOf.set(line.id, block);
				for (const word of line.words) this.#lineOf.set(word.id, line);
			}
	}

	/** The reading as it stands; lines and blocks that lost their last word are gone. */
	done(): EditedReading {
		return { ...this.#reading, blocks: this.#blocks.filter(({ lines, kind }) => lines.length || kind === 'picture') };
	}

	/** What words say as it stands, those that are gone left out. */
	textOf(ids: readonly string[]): string {
		return ids.flatMap((id) => this.#word(id)?.text ?? []).join(' ');
	}

	/** Applies one edit. `sequence` names what it makes. What it speaks of may be gone: then nothing happens. */
	apply(edit: Edit, sequence: number): void {
		switch (edit.kind) {
			case 'rewrite':
				edit.runs.forEach((run, index) => this.#rewrite(run, sequence, index));
				break;
			case 'accept':
				for (const id of edit.words) this.#accept(id, sequence);
				break;
			case 'insert':
				this.#insert(edit, sequence);
				break;
			case 'break-line':
				this.#breakLine(edit.word, sequence);
				break;
			case 'join-line':
				this.#joinLine(edit.line);
				break;
			case 'move-block':
				this.#moveBlock(edit.block, edit.before);
				break;
			case 'set-block': {
				const block = this.#blocks.find(({ id }) => id === edit.block);
				if (!block) break;
				const mine = this.#mine(block);
				mine.kind = edit.as;
				if (edit.level === undefined) delete mine.level;
				else mine.level = edit.level;
				if (edit.grid) mine.grid = edit.grid;
				break;
			}
			case 'set-grid': {
				const block = this.#blocks.find(({ id }) => id === edit.block);
				if (block?.kind === 'table') this.#mine(block).grid = edit.grid;
				break;
			}
			case 'make-table':
				this.#blocks = tableMade(this.#blocks, edit, sequence);
				this.#place();
		}
	}

	#rewrite({ words: ids, texts, boxes, confidences }: Rewriting, sequence: number, run: number) {
		const found = ids.flatMap((id) => this.#word(id) ?? []);
		const head = found[0];
		if (!head) return;
		const first = this.#mineLine(this.#lineOf.get(head.id)!);
		const oneLine = found.every(({ id }) => first.words.some((word) => word.id === id));
		const inPlace = texts.length === found.length;
		const room = oneLine ? around(found.map(({ box }) => box)) : head.box;
		const places = boxes ?? (inPlace ? found.map(({ box }) => box) : sharedBox(room, texts, ...this.#way()));
		const written = rewritten(found, { texts, places, confidences }, sequence, run);
		const end = first.words.at(-1)?.id;
		if (inPlace) found.forEach(({ id }, index) => this.#put(id, [written[index]!]));
		else {
			for (const { id } of found.slice(1)) this.#put(id, []);
			this.#put(head.id, written);
		}
		const last = this.#lineOf.get(head.id) ?? first;
		if (last.hyphenated && ids.includes(end ?? '') && !HYPHEN.test(last.words.at(-1)?.text ?? '')) {
			delete last.hyphenated;
		}
	}

	#accept(id: string, sequence: number) {
		const word = this.#word(id);
		if (!word) return;
		const { text, confidence } = word;
		this.#put(id, [{ ...word, confidence: 100, was: word.was ?? { text, confidence }, by: sequence }]);
	}

	#insert(edit: Extract<Edit, { kind: 'insert' }>, sequence: number) {
		const boxes = sharedBox(edit.box, edit.texts, ...this.#way());
		const line: EditedLine = {
			id: `+${sequence}`,
			box: edit.box,
			words: edit.texts.map((text, index) => ({
				id: `+${sequence}.${index}`,
				text,
				box: boxes[index]!,
				confidence: edit.confidences?.[index] ?? 100,
				by: sequence,
			})),
		};
		const host = this.#blocks.find(({ id }) => id === edit.into);
		const block = host
			? this.#mine(host)
			: ({ id: `+${sequence}`, kind: 'paragraph', box: edit.box, lines: [] } satisfies EditedBlock);
		insertBefore(block.lines, line, host && edit.before);
		if (host) block.box = around([block.box, edit.box]);
		else {
			this.#touched.add(block);
			insertBefore(this.#blocks, block, edit.before);
		}
		this.#touched.add(line);
		this.#blockOf.set(line.id, block);
		for (const { id } of line.words) this.#lineOf.set(id, line);
	}

	#breakLine(wordId: string, sequence: number) {
		const old = this.#lineOf.get(wordId);
		const at = old?.words.findIndex(({ id }) => id === wordId) ?? 0;
		if (!old || at < 1) return;
		const line = this.#mineLine(old);
		const block = this.#blockOf.get(line.id)!;
		const words = line.words.splice(at);
		const rest: EditedLine = { ...line, id: `+${sequence}`, words, box: around(words.map(({ box }) => box)) };
		delete line.hyphenated;
		line.box = around(line.words.map(({ box }) => box));
		block.lines.splice(block.lines.indexOf(line) + 1, 0, rest);
		this.#touched.add(rest);
		this.#blockOf.set(rest.id, block);
		for (const { id } of words) this.#lineOf.set(id, rest);
	}

	#joinLine(lineId: string) {
		const old = this.#blockOf.get(lineId)?.lines.find(({ id }) => id === lineId);
		if (!old) return;
		const line = this.#mineLine(old);
		const block = this.#blockOf.get(lineId)!;
		const next = block.lines[block.lines.indexOf(line) + 1];
		if (!next) return;
		line.words.push(...next.words);
		line.box = around([line.box, next.box]);
		if (next.hyphenated) line.hyphenated = true;
		else delete line.hyphenated;
		// Two printed lines have no common baseline; two halves of one have.
		if (line.baseline && next.baseline && Math.abs(next.baseline.y0 - line.baseline.y1) < line.box.y1 - line.box.y0)
			line.baseline = { ...line.baseline, x1: next.baseline.x1, y1: next.baseline.y1 };
		else delete line.baseline;
		block.lines.splice(block.lines.indexOf(next), 1);
		for (const { id } of next.words) this.#lineOf.set(id, line);
	}

	#moveBlock(id: string, before: string | undefined) {
		const at = this.#blocks.findIndex((block) => block.id === id);
		if (at < 0 || id === before) return;
		const [block] = this.#blocks.splice(at, 1);
		insertBefore(this.#blocks, block!, before);
	}

	#way = () => [this.#reading.direction, this.#reading.turn] as const;

	#word = (id: string) => this.#lineOf.get(id)?.words.find((word) => word.id === id);

	/** Puts words in the place of one; without any, the line shrinks, and goes when it was the last. */
	#put(id: string, words: EditedWord[]) {
		const line = this.#mineLine(this.#lineOf.get(id)!);
		line.words.splice(
			line.words.findIndex((word) => word.id === id),
			1,
			...words,
		);
		this.#lineOf.delete(id);
		for (const word of words) this.#lineOf.set(word.id, line);
		if (words.length) return;
		if (line.words.length) line.box = around(line.words.map(({ box }) => box));
		else {
			const block = this.#blockOf.get(line.id)!;
			block.lines.splice(block.lines.indexOf(line), 1);
		}
	}

	#mine(block: EditedBlock): EditedBlock {
		if (this.#touched.has(block)) return block;
		const copy = { ...block, lines: [...block.lines] };
		this.#blocks[this.#blocks.indexOf(block)] = copy;
		this.#touched.add(copy);
		for (const { id } of copy.lines) this.#blockOf.set(id, copy);
		return copy;
	}

	#mineLine(line: EditedLine): EditedLine {
		if (this.#touched.has(line)) {
			this.#mine(this.#blockOf.get(line.id)!);
			return line;
		}
		const block = this.#mine(this.#blockOf.get(line.id)!);
		const copy = { ...line, words: [...line.words] };
		block.lines[block.lines.indexOf(line)] = copy;
		this.#touched.add(copy);
		for (const { id } of copy.words) this.#lineOf.set(id, copy);
		return copy;
	}
}

function insertBefore<T extends { id: string }>(list: T[], item: T, before: string | undefined) {
	const at = before === undefined ? -1 : list.findIndex(({ id }) => id === before);
	list.splice(at < 0 ? list.length : at, 0, item);
}
