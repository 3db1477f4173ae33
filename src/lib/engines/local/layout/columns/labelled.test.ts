import { describe, expect, it } from 'vitest';
import type { Block } from '#lib/model/reading.ts';
import { arrange } from '../arrange.ts';
import { across, paragraph } from '#lib/engines/local/testing/typed.ts';

const read = (blocks: Block[]) =>
	arrange(blocks, { width: 1000, height: 1400, dpi: 150 }).flatMap(({ lines }) =>
		lines.map(({ words }) => words.map(({ text }) => text).join(' ')),
	);

describe('labels over their values', () => {
	it('are read each with its value where they are printed smaller, as on a form', () => {
		const row = (y: number, labels: [string, number][], values: [string, number][]) => [
			across([labels], y, { size: 14 }),
			across([values], y + 20),
		];
		const form = [
			...row(
				100,
				[
					['Surname', 50],
					['First name', 400],
				],
				[
					['BRACEWELL', 50],
					['HELEN', 400],
				],
			),
			...row(
				165,
				[
					['Street', 50],
					['Town', 400],
				],
				[
					['MILL LANE', 50],
					['SKIPTON', 400],
				],
			),
			...row(
				230,
				[
					['Born', 50],
					['Work', 400],
				],
				[
					['MAY', 50],
					['NURSE', 400],
				],
			),
		];
		expect(read(form)).toEqual([
			'Surname',
			'BRACEWELL',
			'First name',
			'HELEN',
			'Street',
			'MILL LANE',
			'Town',
			'SKIPTON',
			'Born',
			'MAY',
			'Work',
			'NURSE',
		]);
	});

	it('are read each with what is written into its field, which is set in, though the next label is hardly farther away', () => {
		const row = (y: number, labels: string[], values: string[]) => [
			across([labels.map((text, at): [string, number] => [text, 50 + 350 * at])], y, { size: 14 }),
			across([values.map((text, at): [string, number] => [text, 66 + 350 * at])], y + 40),
		];
		const form = [
			...row(100, ['Surname', 'First name'], ['BRACEWELL', 'HELEN']),
			...row(196, ['Street', 'Town'], ['MILL LANE', 'SKIPTON']),
		];
		expect(read(form)).toEqual([
			'Surname',
			'BRACEWELL',
			'First name',
			'HELEN',
			'Street',
			'MILL LANE',
			'Town',
			'SKIPTON',
		]);
	});

	it('are read each with its value on a delivery note', () => {
		const note = across([
			[
				['Note', 50],
				['Date', 280],
				['Your order', 510],
				['Delivery', 740],
			],
			[
				['DN 40771', 50],
				['17.06.2024', 280],
				['AW/2291', 510],
				['18.06.2024', 740],
			],
		]);
		expect(read([note])).toEqual([
			'Note',
			'DN 40771',
			'Date',
			'17.06.2024',
			'Your order',
			'AW/2291',
			'Delivery',
			'18.06.2024',
		]);
	});

	it('are no names of columns with several rows under them, however small they are', () => {
		const head = across(
			[
				[
					['Article', 50],
					['Number', 400],
					['Price', 700],
				],
			],
			110,
			{ size: 14 },
		);
		const rows = across(
			['Bolts', 'Nuts', 'Wire'].map((text, at): [string, number][] => [
				[text, 50],
				[`${at + 12}`, 400],
				[`${at + 3}.40`, 700],
			]),
			134,
		);
		expect(read([head, rows])).toEqual(['Article Number Price', 'Bolts 12 3.40', 'Nuts 13 4.40', 'Wire 14 5.40']);
	});

	it('are no smaller line of an address beside another, above its last line', () => {
		const rows = [
			['Ann Abel', 'Ben Birch'],
			['Joiner 4', 'Painter'],
			['Mill Lane 3', 'Castle'],
			['Leeds', 'York 2'],
		];
		const blocks = rows.map(([left, right], at) =>
			across(
				[
					[
						[left!, 50],
						[right!, 600],
					],
				],
				100 + at * 30,
				{ size: at === 2 ? 16 : 20 },
			),
		);
		expect(read(blocks)).toEqual(rows.map(([left]) => left).concat(rows.map(([, right]) => right)));
	});

	it('are at their left, and read row by row, where the recogniser read labels first', () => {
		const labels = paragraph(['Account', 'Period', 'Currency'], 50, 100);
		expect(read([labels, paragraph(['NL21 WADD 0417', 'May 2024', 'euro'], 300, 100)])).toEqual([
			'Account NL21 WADD 0417',
			'Period May 2024',
			'Currency euro',
		]);
	});

	it('are no row of figures that seem small by their commas', () => {
		const rows = [
			['Iron', '40,2', '52,0'],
			['Zinc', '2510', '1500'],
		].map((row, at) =>
			across([row.map((text, i): [string, number] => [text, [50, 300, 450, 700][i]!])], 100 + 30 * at, {
				size: at ? 20 : 17,
			}),
		);
		expect(read(rows)).toEqual(['Iron 40,2 52,0', 'Zinc 2510 1500']);
	});

	it('stand under large names and figures as captions, each read with its own', () => {
		const ticket = [
			across(
				[
					[
						['TRD', 50],
						['OSL', 500],
						['22', 800],
					],
				],
				100,
				{ size: 34 },
			),
			across(
				[
					[
						['Trondheim', 50],
						['Oslo', 495],
						['seat', 795],
					],
				],
				145,
			),
			paragraph(['The gate closes twenty minutes before departure'], 50, 300),
		];
		expect(read(ticket).slice(0, 6)).toEqual(['TRD', 'Trondheim', 'OSL', 'Oslo', '22', 'seat']);
	});
});
