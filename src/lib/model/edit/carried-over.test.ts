import { describe, expect, it } from 'vitest';
import { carriedOver } from './carried-over.ts';
import { corrected } from './corrected.ts';
import type { Edit } from './edit.ts';
import type { EditedReading } from './edited.ts';
import { madeReading } from '../text/made-reading.ts';
import { named } from './named.ts';
import { textOf } from '../text/text.ts';

const ENTRY = { documentId: 'document', page: 1, madeAt: 0 };
const idOf = (reading: EditedReading, text: string) =>
	reading.blocks.flatMap(({ lines }) => lines.flatMap(({ words }) => words)).find((word) => word.text === text)!.id;
const write = (reading: EditedReading, text: string, texts: string[]): Edit => ({
	kind: 'rewrite',
	why: 'typed',
	runs: [{ words: [idOf(reading, text)], texts }],
});

/** A reading in which the user has done something, with its log behind `since`. */
function worked(taskId: string, text: string, edits: (reading: EditedReading) => Edit[], since = 0) {
	const reading = madeReading([[text], ['end']], { taskId });
	const log = edits(named(reading)).map((edit, index) => ({ ...ENTRY, taskId, sequence: since + index + 1, edit }));
	return { reading, log, now: corrected(reading, log) };
}

describe('what the user decided in one reading', () => {
	const from = worked('old', 'tho SH of', (reading) => [
		write(reading, 'SH', ['S.H.H.']),
		{ kind: 'accept', words: [idOf(reading, 'of')] },
	]);

	it('comes along into another one, written and checked', () => {
		const to = worked('new', 'the SN of', () => []);
		const { edits, places } = carriedOver(from.now, to.now);
		const log = edits.map((edit, index) => ({ ...ENTRY, taskId: 'new', sequence: 10 + index, edit }));
		const after = corrected(to.reading, log);
		expect(textOf(after)).toMatch(/^the S\.H\.H\. of\n+end$/);
		expect(places).toBe(2);
		const sure = after.blocks.flatMap(({ lines }) => lines.flatMap(({ words }) => words)).map((word) => word.by);
		expect(sure.map((by) => by !== undefined)).toEqual([false, true, true, false]);
	});

	it('gives way to what was decided there later', () => {
		const later = worked('new', 'the SN of', (reading) => [write(reading, 'SN', ['SHH'])], 20);
		expect(carriedOver(from.now, later.now).edits.map(({ kind }) => kind)).toEqual(['accept']);
	});

	it('is nothing when nothing was decided', () => {
		const untouched = worked('old', 'tho SH of', () => []);
		expect(carriedOver(untouched.now, worked('new', 'the SN of', () => []).now)).toEqual({ edits: [], places: 0 });
	});
});
