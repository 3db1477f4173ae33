import type { Entry } from '../ask/fetch.ts';

/** What an entry of a result is. */
export type EntryKind = 'pdf' | 'xlsx' | 'png' | 'wav' | 'csv' | 'hocr' | 'json' | 'text';

/** The media type and the ending of each kind that is kept as a file. */
export const files: Record<Exclude<EntryKind, 'text' | 'hocr'>, { mediaType: string; ending: string }> = {
	pdf: { mediaType: 'application/pdf', ending: 'pdf' },
	xlsx: { mediaType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet', ending: 'xlsx' },
	png: { mediaType: 'image/png', ending: 'png' },
	wav: { mediaType: 'audio/wav', ending: 'wav' },
	csv: { mediaType: 'text/csv', ending: 'csv' },
	json: { mediaType: 'application/json', ending: 'json' },
};

const STARTS: [EntryKind, string][] = [
	['pdf', '%PDF'],
	['xlsx', 'PK\x03\x04'],
	['png', '\x89PNG\r\n\x1a\n'],
	['wav', 'RIFF'],
];
/** No object: what the cloud says may be the name of something that every object has. */
const TYPES = new Map<string, EntryKind>([
	['csv', 'csv'],
	['hocr', 'hocr'],
	['json', 'json'],
]);

/**
 * Tells an entry's kind: by its first bytes where they speak, else by what the cloud calls it, in any case. A PDF that does
 * not begin like one is text, whatever it is called.
 */
export function kindOf({ type, bytes }: Entry): EntryKind {
	const start = String.fromCharCode(...bytes.subarray(0, 8));
	for (const [kind, begins] of STARTS) if (start.startsWith(begins)) return kind;
	const named = TYPES.get(type.toLowerCase());
	if (named) return named;
	// Entries without a name happen; hOCR is told by the classes that make it hOCR.
	const head = new TextDecoder().decode(bytes.subarray(0, 65_536));
	return /class\s*=\s*["']?ocrx?_(page|carea|par|line|word)\b/.test(head) ? 'hocr' : 'text';
}
