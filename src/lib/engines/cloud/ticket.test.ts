import { describe, expect, it } from 'vitest';
import { idOf, readTicket, ticketOf } from './ticket.ts';

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
