import { expect, it } from 'vitest';
import type { Block } from '#lib/model/reading.ts';
import { arrange } from '../arrange.ts';
import { across, paragraph } from '#lib/engines/local/testing/typed.ts';

const read = (blocks: Block[]) =>
	arrange(blocks, { width: 1000, height: 1400, dpi: 150 }).flatMap(({ lines }) =>
		lines.map(({ words }) => words.map(({ text }) => text).join(' ')),
	);

it('what a letter is about is read after the references at the right of its address, which reach lower', () => {
	const address = ['Quay Clinic, 4 Hill Road', 'Mrs Olga Petersen', '22 Fish Lane', 'Quayside QS1 5DD'];
	const references = ['Contact: Dr Ahmed', 'Phone: 2290', 'Fax: 2291', 'Date: 8 June', 'Patient: 77204'];
	const about = ['Report of your visit', 'Dear Mrs Petersen,'];
	const blocks = [
		paragraph(address, 50, 100),
		...about.map((text, at) => paragraph([text], 50, 272 + 42 * at)),
		...references.map((text, at) => paragraph([text], 700, 104 + 34 * at)),
	];
	expect(read(blocks)).toEqual([...address, ...references, ...about]);
});

it('what remains to be paid is read after both lists of sums', () => {
	const rows = [
		['Basic pay', '1,990.00', 'Income tax', '214.10'],
		['Night shifts', '96.40', 'Insurance', '141.05'],
		['Holiday pay', '120.00', 'Union dues', '12.00'],
		['Bonus paid', '50.00', 'Pension', '88.20'],
	];
	const places = [50, 300, 560, 860];
	const lists = across(rows.map((row) => row.map((text, at): [string, number] => [text, places[at]!])));
	const net = paragraph(['Net pay 1,839.25'], 50, 232);
	expect(read([lists, net])).toEqual([
		...rows.map(([label, sum]) => `${label} ${sum}`),
		...rows.map(([, , label, sum]) => `${label} ${sum}`),
		'Net pay 1,839.25',
	]);
});
