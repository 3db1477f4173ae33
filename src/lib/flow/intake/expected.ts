/** files; fewer are saved in a moment */
const MANY = 4;
let expected = 0;

/** Says that a file was given to this tab. Returns what to call when it was taken, or turned away. */
export function expectFile(): () => void {
	expected++;
	return () => void expected--;
}

/**
 * Whether reading gives way to taking files: what is not saved yet is lost when the tab is closed, and both want the same
 * few cores.
 */
export const areManyExpected = (): boolean => expected >= MANY;
