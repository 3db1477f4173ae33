import type { Dictionary } from '../dictionary.ts';
import { below } from './below.ts';
import { desk } from './desk.ts';
import { editing } from './editing.ts';
import { given } from './given.ts';
import { library } from './library.ts';
import { pages } from './pages.ts';
import { privacy } from './privacy.ts';
import { search } from './search.ts';
import { settings } from './settings.ts';
import { exporting } from './exporting.ts';
import { keeping } from './keeping.ts';
import { preparing } from './preparing.ts';
import { words } from './words.ts';

/** The interface in Arabic. */
export const ar: Dictionary = {
	...words,
	...below,
	...given,
	...library,
	...settings,
	...pages,
	...desk,
	...editing,
	...search,
	...privacy,
	...exporting,
	...keeping,
	...preparing,
};
