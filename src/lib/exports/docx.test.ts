import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { BlobSink } from './file/blob-sink.ts';
import { docx } from './docx.ts';
import { sourceOf } from './testing/export-of.ts';
import { readingOf } from './testing/reading-of.ts';

describe('a Word document', () => {
	it('ends a line that is no prose within its paragraph', async () => {
		const sink = new BlobSink();
		await docx({ source: sourceOf([readingOf([{ lines: ['Cash : 20.00', 'Change : 0.00'] }])]), sink });
		const files = unzipSync(new Uint8Array(await (await sink.blob('')).arrayBuffer()));
		expect(strFromU8(files['word/document.xml']!)).toMatch(
			/<w:t xml:space="preserve">Cash : 20\.00<\/w:t><w:br\/><w:t xml:space="preserve">Change : 0\.00<\/w:t>/,
		);
	});
});
