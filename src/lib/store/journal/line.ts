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

/** The entries of a journal in their order. A line that was cut off or damaged is left out, and only that line. */
export function entriesIn(text: string): Entry[] {
	const found: Entry[] = [];
	for (const line of text.split('\n')) {
		const json = line.slice(CHECK + 1);
		if (line.slice(0, CHECK) === check(json) && json) found.push(JSON.parse(json) as Entry);
	}
	return found;
}
