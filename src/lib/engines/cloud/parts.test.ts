import { describe, expect, it } from 'vitest';
import { base64Parts, fromBase64, toBase64 } from './base64.ts';
import { csvBlock, csvRows } from './csv-block.ts';
import { fieldBlocks, rectangles } from './fields.ts';
import { kindOf } from './kind.ts';
import { Lane } from './lane.ts';
import { plainBlocks } from './plain.ts';
import { reasonIn } from './refusal.ts';
import { readResponse, standing, warningsIn } from './response.ts';
import { idOf, readTicket, ticketOf } from './ticket.ts';
import { cellsOf } from '#lib/model/table/cells.ts';
import { textOf } from '#lib/model/text/text.ts';

const bytes = (text: string) => new TextEncoder().encode(text);

describe('Base64', () => {
	it('comes back as the bytes it was made from, for every length of padding', () => {
		for (const length of [0, 1, 2, 3, 70_000, 70_001]) {
			const made = Uint8Array.from({ length }, (_, n) => (n * 31) & 255);
			expect(toBase64(made)).toBe(Buffer.from(made).toString('base64'));
			expect(Buffer.from(fromBase64(toBase64(made))).equals(Buffer.from(made))).toBe(true);
		}
	});

	it('of a file in parts is the Base64 of the whole file', async () => {
		const made = Uint8Array.from({ length: 7_000_001 }, (_, n) => (n * 31) & 255);
		const parts = await base64Parts(new Blob([made]));
		expect(parts.length).toBeGreaterThanOrEqual(3);
		expect(await new Blob(parts).text()).toBe(Buffer.from(made).toString('base64'));
	});

	it('of a file that is read from the store piece by piece has no padding within', async () => {
		for (const lengths of [
			[1, 1, 1],
			[8, 8, 3],
			[4_000_000, 2, 3_500_000],
			[0, 5],
		]) {
			const pieces = lengths.map((length, at) => Uint8Array.from({ length }, (_, n) => (n * 31 + at) & 255));
			const laid = {
				size: lengths.reduce((sum, length) => sum + length),
				async *pieces() {
					for (const piece of pieces) yield piece.buffer;
				},
			};
			const text = await new Blob(await base64Parts(laid)).text();
			expect(text).toBe(Buffer.concat(pieces).toString('base64'));
		}
	});

	it('with line ends is read, and what is none is refused', () => {
		expect(fromBase64('QUJD\r\nREVG')).toEqual(bytes('ABCDEF'));
		expect(() => fromBase64('not base64!')).toThrow();
	});
});

describe('an id', () => {
	it('is taken bare, with white space, or with one pair of quotes', () => {
		for (const body of ['0f3a-1', ' 0f3a-1\r\n', '"0f3a-1"', '\n"0f3a-1" ']) expect(idOf(body)).toBe('0f3a-1');
		expect(idOf('TTS01232-9d40-äö')).toBeUndefined();
	});

	it.each(['', '""', ' ', 'two words', '<html>', '{"id":"x"}', '[1]', 'x'.repeat(129), 'tab\there', '""x""'])(
		'is not %j',
		(body) => {
			expect(idOf(body)).toBeUndefined();
		},
	);

	it('and its path are the ticket, which says what to ask and where', () => {
		expect(readTicket(ticketOf('RecognizePdf', 'a:b/c'))).toMatchObject({ row: { path: 'RecognizePdf' }, id: 'a:b/c' });
		for (const none of ['', 'x', 'Nowhere:1', 'RecognizePdf:', 'RecognizePdf:a b'])
			expect(readTicket(none)).toBeUndefined();
	});
});

describe('an answer', () => {
	it('is led by its task status, and by what was lost', () => {
		const said = (body: unknown) => standing(readResponse(JSON.stringify(body)));
		expect(said({ taskStatus: 'pending', responseStatusCode: 'NotReady' })).toEqual({ status: 'Pending' });
		expect(said({ taskStatus: 'Completed', responseStatusCode: 'ResultDataLost' })).toEqual({ status: 'NotExist' });
		expect(said({ taskStatus: 'Completed', error: { messages: ['faint'], warnings: null } })).toEqual({
			status: 'Completed',
		});
		expect(said({ taskStatus: 'Error', error: { messages: ['bad', 'worse'] } })).toMatchObject({
			fault: { message: 'bad worse' },
		});
		expect(said({ taskStatus: 'Dreaming' })).toBeUndefined();
	});

	it('has warnings that may be strings, lists or nothing', () => {
		const warned = (error: unknown) => warningsIn(readResponse(JSON.stringify({ taskStatus: 'Completed', error })));
		expect(warned(null)).toEqual([]);
		expect(warned('one')).toEqual(['one']);
		expect(warned({ warnings: ['a', ' '], messages: ['b'] })).toEqual(['a', 'b']);
	});

	it('that refuses is quoted by its reasons only', () => {
		expect(reasonIn('{"title":"No","errors":{"image":["is not Base64"]}}')).toBe('No image is not Base64');
		expect(reasonIn('<html>secret</html>')).toBe('');
		expect(reasonIn('{"title":7}')).toBe('');
	});
});

describe('an entry of a result', () => {
	const kind = (type: string, text: string) => kindOf({ type, bytes: Uint8Array.from(text, (c) => c.charCodeAt(0)) });
	it('is what its bytes say before what it is called', () => {
		expect(kind('Text', '%PDF-1.4')).toBe('pdf');
		expect(kind('', 'PK\x03\x04')).toBe('xlsx');
		expect(kind('Other', '\x89PNG\r\n\x1a\n')).toBe('png');
		expect(kind('Wav', 'RIFF')).toBe('wav');
		expect(kind('CSV', 'a,b')).toBe('csv');
		expect(kind('', `<div class='ocr_page'>`)).toBe('hocr');
		expect(kind('Pdf', 'Sorry')).toBe('text');
	});
});

describe('small readers', () => {
	it('cut plain text at empty lines', () => {
		expect(textOf({ blocks: plainBlocks('a  b\r\nc\r\n \r\n\r\nd\n') })).toBe('a b\nc\n\nd');
		expect(plainBlocks(' \n\n ')).toEqual([]);
	});

	it('read CSV with quotes, semicolons and a last line without an end', () => {
		expect(csvRows('\ufeffa;b\r\n"x;""y""";"two\nlines"\r\n\r\nc;d')).toEqual([
			['a', 'b'],
			['x;"y"', 'two\nlines'],
			['c', 'd'],
		]);
	});

	it('keep the cells of a CSV table, empty and ragged ones too', () => {
		const cells = (text: string) => {
			const { lines, grid } = csvBlock(text)!;
			return cellsOf(lines, grid!).map((row) =>
				row.map((cell) => cell.lines.flatMap(({ words }) => words.map((word) => word.text)).join(' ')),
			);
		};
		expect(cells('Item,Net price,Tax\n\n"Pen, blue",1.20,\n,2\n')).toEqual([
			['Item', 'Net price', 'Tax'],
			['Pen, blue', '1.20', ''],
			['', '2', ''],
		]);
		expect(cells('اسم,سعر\nقلم,٣')).toEqual([
			['سعر', 'اسم'],
			['٣', 'قلم'],
		]);
		expect(csvBlock('\n,,\n')).toBeUndefined();
	});

	it('show an invoice’s fields, and none that say nothing', () => {
		const fields = { supplier_name: 'Ada', vat: -1, due_date: '', total_amount: 12.5 };
		expect(textOf({ blocks: fieldBlocks(fields) })).toBe('Supplier name: Ada\n\nTotal amount: 12.5');
	});

	it('take rectangles that are some', () => {
		expect(rectangles([[1, 2, 30, 40], [30, 40, 1, 2], [1, 1, 1, 1], ['x'], null, [0, 0, 1e12, 1]])).toEqual([
			{ x0: 1, y0: 2, x1: 30, y1: 40 },
			{ x0: 1, y0: 2, x1: 30, y1: 40 },
		]);
	});
});

describe('a lane', () => {
	it('lets so many in at once, in their order, and nobody who left', async () => {
		const lane = new Lane(2);
		const doors: (() => void)[] = [];
		const seen: number[] = [];
		let inside = 0;
		let most = 0;
		const leaving = new AbortController();
		const all = [0, 1, 2, 3].map((n) =>
			lane
				.run(
					async () => {
						seen.push(n);
						most = Math.max(most, ++inside);
						await new Promise<void>((open) => doors.push(open));
						inside--;
					},
					n === 2 ? leaving.signal : undefined,
				)
				.catch((thrown: Error) => thrown.name),
		);
		await Promise.resolve();
		leaving.abort();
		expect(await all[2]).toBe('AbortError');
		for (let n = 0; n < 3; n++) {
			await expect.poll(() => doors.length).toBeGreaterThan(0);
			doors.shift()!();
		}
		await Promise.all(all);
		expect(seen).toEqual([0, 1, 3]);
		expect(most).toBe(2);
		// The one who left has taken no place along.
		let free = 0;
		const open: (() => void)[] = [];
		const again = [0, 1].map(() => lane.run(() => new Promise<void>((resolve) => (free++, open.push(resolve)))));
		await expect.poll(() => free).toBe(2);
		for (const door of open) door();
		await Promise.all(again);
	});

	it('has room again after work that failed', async () => {
		const lane = new Lane(1);
		await expect(lane.run(() => Promise.reject(new Error('no')))).rejects.toThrow('no');
		expect(await lane.run(async () => 1)).toBe(1);
	});
});
