import { matchesIn, type Match } from './matches-in.ts';

/** A regular expression of the user runs here: some run for years, and a worker can be ended. */
const scope = globalThis as unknown as {
	onmessage: (event: MessageEvent<{ text: string; source: string; flags: string; template: string }>) => void;
	postMessage(matches: Match[]): void;
};

scope.onmessage = ({ data: { text, source, flags, template } }) =>
	scope.postMessage(matchesIn(text, source, flags, template, true));
