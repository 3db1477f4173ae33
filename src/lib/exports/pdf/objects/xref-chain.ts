import { objectAt } from './object-at.ts';
import { Malformed } from './parse.ts';
import type { PdfFile } from './pdf-file.ts';
import { Stream } from './value.ts';
import { addOlder, readTable, readXrefStream, type Section } from './xref.ts';

/**
 * Reads the cross references of a file from the newest section to the oldest, as each names the one before it, into its
 * `entries`, `trailer`, `start`, `shift` and `usesStreams`. Rejects with Malformed where they cannot be followed.
 */
export async function readChain(file: PdfFile): Promise<void> {
	const head = new TextDecoder('latin1').decode(await file.source.read(0, 1024));
	file.shift = Math.max(0, head.indexOf('%PDF-'));
	const from = Math.max(0, file.source.size - 2048);
	const tail = new TextDecoder('latin1').decode(await file.source.read(from, file.source.size));
	const said = [...tail.matchAll(/startxref\s+(\d{1,15})/g)].at(-1);
	if (!said) throw new Malformed('no startxref');
	file.start = Number(said[1]);
	const seen = new Set<number>();
	let newest: Section | undefined;
	for (let at: number | undefined = file.start; at !== undefined;) {
		if (seen.has(at)) break;
		seen.add(at);
		const section = await readSection(file, at);
		const hidden = section.trailer.get('XRefStm');
		if (typeof hidden === 'number' && !section.isStream) {
			// A hybrid file: its table calls the objects of the stream free (ISO 32000-1, 7.5.8.4).
			addOlder(
				file.entries,
				[...section.entries].filter(([, entry]) => entry !== 'free'),
			);
			addOlder(file.entries, (await readSection(file, hidden)).entries);
		}
		addOlder(file.entries, section.entries);
		newest ??= section;
		const before = section.trailer.get('Prev');
		at = typeof before === 'number' ? before : undefined;
	}
	file.trailer = newest!.trailer;
	file.usesStreams = newest!.isStream;
}

async function readSection(file: PdfFile, offset: number): Promise<Section> {
	const at = offset + file.shift;
	const { value: table } = await file.parseAt(at, (parser) => (parser.takes('xref') ? readTable(parser) : undefined));
	if (table) return table;
	const stream = await objectAt(file, at);
	if (!(stream.value instanceof Stream)) throw new Malformed('no cross references where they should be');
	return readXrefStream(stream.value.dict, await file.unpack(stream.value));
}
