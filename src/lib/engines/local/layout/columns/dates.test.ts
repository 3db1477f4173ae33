import { expect, it } from 'vitest';
import { paragraph } from '#lib/engines/local/testing/typed.ts';
import { arrange } from '../arrange.ts';

it('days are read each with what is on them, and the title above them stays one', () => {
	const days = ['Mon 1', 'Sat 6', 'Wed 10', 'Fri 19', 'Sun 28'];
	const events = ['Harbour closed', 'Rowing at quay 4', 'A reading in the old bakery', 'The band', 'Market all day'];
	const title = paragraph(['In May'], 50, 50, { size: 30 });
	const found = arrange([title, paragraph(days, 50, 110), paragraph(events, 250, 110)], {
		width: 1000,
		height: 1400,
		dpi: 150,
	});
	expect(found.map(({ lines }) => lines.map(({ words }) => words.map(({ text }) => text).join(' ')))).toEqual([
		['In May'],
		days.map((day, at) => `${day} ${events[at]}`),
	]);
});
