import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import type { Entry } from './entry.ts';

const CHECK = 8;

const check = (json: string) => bytesToHex(sha256(utf8ToBytes(json))).slice(0, CHECK);

/** An entry as one line: a check of eight hexadecimal digits, a space, JSON, and the end of the line. */
export function lineOf(entry: Entry): string {
	const json = JSON.stringify(entry);
	return `${check(json)} ${json}\n`;
}

/** lines whose checks take some ms together */
const AT_ONCE = 250;

/** The same of a long journal, with a pause after every few lines: ten thousand at once would be felt. */
export async function entriesByAndBy(text: string): Promise<Entry[]> {
	const lines = text.split('\n');
	const found: Entry[] = [];
	for (let from = 0; from < lines.length; from += AT_ONCE) {
		if (from) await new Promise((resolve) => setTimeout(resolve, 0));
		found.push(...entriesIn(lines.slice(from, from + AT_ONCE).join('\n')));
	}
	return found;
}

/** The entries of a journal in their order. A line that was cut off or damaged is left out, and only that line. */
export function entriesIn(text: string): Entry[] {
	const found: Entry[] = [];
	for (const line of text.split('\n')) {
		const json = line.slice(CHECK + 1);
		if (line.slice(0, CHECK) === check(json) && json) found.push(JSON.parse(json) as Entry);
	}
	return found;
}
