import { expect, it } from 'vitest';
import { paragraph } from '../testing/typed.ts';
import { order } from './order.ts';

it('an address below a letter’s head is read after what stands at the right of that head', () => {
	const sender = paragraph(['Rope and Chandlery', '3 Quay Street', 'Quayside QS1 1AC'], 50, 100);
	const numbers = paragraph(['Invoice number 118', 'Date 2 May', 'Due 1 June'], 700, 100);
	const address = paragraph(['Harbour Authority office', '1 Pier Road', 'Quayside QS1 1AA'], 50, 260);
	const text = paragraph(['Please pay all of this within thirty days, or write to us before they are over'], 50, 400);
	expect(order([sender, address, numbers, text])).toEqual([sender, numbers, address, text]);
	// Columns of prose go on to their end.
	const prose = (name: string) => Array.from({ length: 3 }, (_, i) => `${name} runs on for line ${i}`);
	const [one, two, other] = [
		paragraph(prose('one'), 50, 100),
		paragraph(prose('two'), 50, 260),
		paragraph(prose('other'), 700, 100),
	];
	expect(order([one, two, other, text])).toEqual([one, two, other, text]);
});
