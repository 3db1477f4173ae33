import type { Box } from './geometry.ts';

/** A step of preparation that can be switched for a page; 'auto' lets a measurement of the page decide. */
export type StepName =
	| 'sheet'
	| 'invert'
	| 'marker'
	| 'background'
	| 'noise'
	| 'dots'
	| 'leaders'
	| 'pale'
	| 'stamps'
	| 'faint'
	| 'orientation'
	| 'deskew'
	| 'perspective'
	| 'curl'
	| 'scale'
	| 'strikes'
	| 'fields'
	| 'borders'
	| 'spread';

/** How one task is to be read. Frozen into the task when it is asked for. */
export interface Settings {
	/** tesseract's codes ('eng', 'deu', 'chi_sim' …); the first is the page's main language */
	languages: string[];
	/** switches of preparation for the engine on this device; a step that is not named is 'auto' */
	steps?: Partial<Record<StepName, 'auto' | 'on' | 'off'>>;
	/** recognise the page although the file itself carries its text */
	anew?: boolean;
	/** only this part of the page, in page pixels */
	region?: Box;
	/** the cloud's own settings, by its own names (see `engines/cloud/operations`) */
	cloud?: Record<string, unknown>;
}

/** Where the user wants pages to be read. */
export type Where = 'device' | 'cloud' | 'cloud-when-online';
