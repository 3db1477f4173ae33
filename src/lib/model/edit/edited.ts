import type { Block, Line, Reading, Word } from '../reading.ts';

/** A word with a name that stays the same through all edits, and who said what. */
export interface EditedWord extends Word {
	id: string;
	/** what the engine said, once the user has said something */
	was?: { text: string; confidence: number };
	/** sequence of the correction that made it what it is */
	by?: number;
}

export interface EditedLine extends Line {
	id: string;
	words: EditedWord[];
}

export interface EditedBlock extends Block {
	id: string;
	lines: EditedLine[];
}

/** A reading whose parts have names: what the desk shows and exports write. */
export interface EditedReading extends Reading {
	blocks: EditedBlock[];
}
