import type { StepName } from '#lib/model/settings.ts';
import type { Phrase } from '#lib/ui/say/phrase.ts';
import { phrased } from '#lib/ui/say/phrased.ts';

/** The steps of preparation that a user can switch, in the order in which they are taken, and what they do. */
export const STEP_NAMES = [
	['sheet', phrased('Cut out the sheet')],
	['invert', phrased('Turn light on dark')],
	['borders', phrased('Cut off dark borders')],
	['noise', phrased('Remove specks')],
	['dots', phrased('Join dots')],
	['leaders', phrased('Take out rows of dots')],
	['marker', phrased('Take out marker pen')],
	['background', phrased('Remove shadows')],
	['pale', phrased('Darken pale letters')],
	['stamps', phrased('Take out stamps')],
	['faint', phrased('Darken faint print')],
	['orientation', phrased('Turn upright')],
	['perspective', phrased('Take out the perspective')],
	['deskew', phrased('Straighten')],
	['curl', phrased('Flatten curled pages')],
	['scale', phrased('Enlarge small print')],
	['strikes', phrased('Take out lines through words')],
	['fields', phrased('Take out the boxes of forms')],
	['spread', phrased('Split two pages side by side')],
] as const satisfies readonly (readonly [StepName, Phrase])[];
