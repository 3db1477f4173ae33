import { BlobSink } from '#lib/exports/file/blob-sink.ts';
import { freeName } from '#lib/exports/file/file-name.ts';
import { formats } from '#lib/exports/formats.ts';
import { ZipWriter } from '#lib/exports/file/zip-writer.ts';
import { bytesOf } from '#lib/store/bytes/chunks.ts';
import { library } from '#lib/store/documents/documents.ts';
import { currentReading } from '../text/current-reading.ts';
import type { Exported } from './export.ts';

/**
 * Everything that is in the library as one ZIP: each file as it came, and beside it the text that was read. For the day
 * when the browser's storage fails; what cannot be read any more is left out, and the rest is there.
 */
export async function allInOne(): Promise<Exported> {
	const sink = new BlobSink();
	const writer = new ZipWriter(sink);
	const taken = new Set<string>();
	const load = await formats.find(({ id }) => id === 'text')!.load();
	for (const { document } of await library()) {
		const bytes = await bytesOf(document).catch(() => undefined);
		const name = freeName(safe(document.name), taken);
		if (bytes) {
			const entry = writer.entry(name, true);
			await entry.write(bytes);
			await entry.end();
		}
		const entry = writer.entry(freeName(`${name}.txt`, taken));
		const nothing = () => Promise.reject(new Error('a text needs no picture'));
		await load({
			source: {
				document,
				reading: (page) => currentReading(document.id, page),
				file: nothing,
				pagePicture: nothing,
			},
			sink: entry,
		}).catch(() => undefined);
		await entry.end();
	}
	await writer.end();
	return { name: 'Legible, everything.zip', blob: sink.blob('application/zip') };
}

/** A name that is no path in any system. */
const safe = (name: string) => name.replace(/[/\\:\0]/g, '_').replace(/^\.+/, '_') || 'Untitled';
