import { describe, expect, it } from 'vitest';
import { reasonIn } from './refusal.ts';
import { readResponse, standing, warningsIn } from './response.ts';

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
		expect(reasonIn('{"title":"No","errors":{"image":["is not Base64"]}}')).toBe('No. image is not Base64');
		expect(reasonIn('<html>secret</html>')).toBe('');
		expect(reasonIn('{"title":7}')).toBe('');
	});
});
