import type { StepName } from '#lib/model/settings.ts';

/** The steps of preparation that a user can switch, in the order in which they are taken, and what they do. */
export const STEP_NAMES: readonly [StepName, string][] = [
	['invert', 'Turn light on dark'],
	['borders', 'Cut off dark borders'],
	['noise', 'Remove specks'],
	['background', 'Remove shadows'],
	['orientation', 'Turn upright'],
	['perspective', 'Take out the perspective'],
	['deskew', 'Straighten'],
	['scale', 'Enlarge small print'],
	['spread', 'Split two pages side by side'],
];
