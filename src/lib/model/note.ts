import type { Fault } from './fault.ts';

/** Something that is to be said about a file although it was taken. `frames`: pictures in a moving one, 2 where nobody counted. */
export type Note =
	| { kind: 'moving'; frames: number }
	/** its file breaks off: only the part that is there can be seen */
	| { kind: 'cut-off' }
	/** nothing can be seen on its first page: it may be so, or what was there is damaged */
	| { kind: 'blank'; pages: number }
	/** the file of words that came with it has none that fit its pages, or cannot be read */
	| { kind: 'words-unfit'; name: string; fault?: Fault };
