import { searchable, type Piece } from '#lib/flow/find/searchable.ts';
import { languages } from '#lib/model/language.ts';
import type { Desk } from '../desk.svelte.ts';

/** Longer utterances break off in some browsers, and cannot be begun in their middle. */
const MOST_LETTERS = 220;

interface Utterance {
	text: string;
	pieces: Piece[];
	start: number;
}

/** Reads the page aloud from the cursor on, with the word that is spoken lit. */
export class Aloud {
	speaking = $state(false);
	/** 1 is the voice's own speed */
	rate = $state(1);
	/** voices for the page's language; the first is used unless one was chosen */
	voices = $state.raw<SpeechSynthesisVoice[]>([]);
	chosen = $state<string>();
	#synthesis = (globalThis as { speechSynthesis?: SpeechSynthesis }).speechSynthesis;
	/** goes up with each start, so that the end of an utterance that was stopped begins nothing */
	#turn = 0;

	constructor(private readonly desk: Desk) {
		$effect(() => {
			const tag = this.#tag;
			const look = () => {
				const all = this.#synthesis?.getVoices() ?? [];
				const fit = all.filter(({ lang }) => lang.toLowerCase().startsWith(tag));
				this.voices = fit.length ? fit : all;
			};
			look();
			this.#synthesis?.addEventListener?.('voiceschanged', look);
			return () => this.#synthesis?.removeEventListener?.('voiceschanged', look);
		});
		$effect(() => {
			void desk.place.number;
			return () => this.stop();
		});
	}

	readonly #tag = $derived.by(() => {
		const code = this.desk.reading?.languages[0];
		return (languages.find((language) => language.code === code)?.tag ?? 'en').toLowerCase();
	});
	/** False where the browser has no voice at all. */
	readonly isThere = $derived(this.voices.length > 0);

	toggle = (): void => {
		if (this.speaking) this.stop();
		else this.#start();
	};

	stop(): void {
		this.#turn++;
		this.#synthesis?.cancel();
		this.speaking = false;
		this.desk.spoken = undefined;
	}

	#start() {
		const { reading, cursor } = this.desk;
		if (!reading || !this.isThere) return;
		const { text, pieces } = searchable(reading);
		const from = Math.max(
			0,
			pieces.findIndex(({ word }) => word.id === cursor),
		);
		const turn = ++this.#turn;
		this.speaking = true;
		this.#speak(cut(text, pieces.slice(from)), 0, turn);
	}

	#speak(utterances: Utterance[], index: number, turn: number) {
		const next = utterances[index];
		if (turn !== this.#turn) return;
		if (!next || !this.#synthesis) return this.stop();
		const utterance = new SpeechSynthesisUtterance(next.text);
		const voice = this.voices.find(({ name }) => name === this.chosen) ?? this.voices[0];
		if (voice) utterance.voice = voice;
		utterance.lang = voice?.lang ?? this.#tag;
		utterance.rate = this.rate;
		utterance.onboundary = ({ charIndex }) => {
			if (turn !== this.#turn) return;
			const at = next.start + charIndex;
			const piece = next.pieces.findLast(({ start }) => start <= at);
			if (piece) this.desk.spoken = piece.word.id;
		};
		utterance.onend = () => this.#speak(utterances, index + 1, turn);
		utterance.onerror = () => {
			if (turn === this.#turn) this.stop();
		};
		this.desk.spoken = next.pieces[0]?.word.id;
		this.#synthesis.speak(utterance);
	}
}

/** Words as utterances: each ends with a sentence where it can, and is short enough in any case. */
function cut(text: string, pieces: Piece[]): Utterance[] {
	const found: Utterance[] = [];
	let open: Piece[] = [];
	const close = () => {
		const [first, last] = [open[0], open.at(-1)];
		if (first && last) found.push({ text: text.slice(first.start, last.end), pieces: open, start: first.start });
		open = [];
	};
	for (const piece of pieces) {
		if (
			open[0] &&
			(piece.end - open[0].start > MOST_LETTERS || text.slice(open.at(-1)!.end, piece.start).includes('\n'))
		)
			close();
		open.push(piece);
		if (/[.!?…。！？]["'”’)\]]*$/.test(text.slice(piece.start, piece.end)) && piece.end - open[0]!.start > 40) close();
	}
	close();
	return found;
}
