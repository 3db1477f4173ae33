import { expect, it } from 'vitest';
import { wordsOf } from '#lib/model/reading.ts';
import { closeEngines, read } from './testing/counted-reads.ts';
import { fakeReader } from './testing/fake-reader.ts';

closeEngines();

const LINES = [
	'The harbour was made longer in the spring and',
	'farmers have given up grazing *their *sheep on',
	'every outer ridge of the island since the road',
	'was _never _really _mended after the long storm',
	'and nobody who lives there has asked for it but',
	'one *person *among those whose fathers built it',
	'with their own hands before the bridge came in',
	'and the ferry stopped for good a few years ago',
];
const FONTS: Record<string, string> = { '*': 'bold 32px serif', _: 'italic 32px serif' };

it('tells the bold and the slanted words of a page that is read on this device', async () => {
	const canvas = new OffscreenCanvas(1000, 700);
	const context = canvas.getContext('2d')!;
	context.fillStyle = '#fff';
	context.fillRect(0, 0, 1000, 700);
	context.fillStyle = '#111';
	const found = LINES.flatMap((line, row) => {
		let x = 90;
		return line.split(' ').map((said) => {
			const text = said.replace(/^[*_]/, '');
			context.font = FONTS[said[0]!] ?? '32px serif';
			const { width, actualBoundingBoxAscent, actualBoundingBoxDescent } = context.measureText(text);
			const foot = 120 + row * 64;
			context.fillText(text, x, foot);
			const box = { x0: x, y0: foot - actualBoundingBoxAscent, x1: x + width, y1: foot + actualBoundingBoxDescent };
			x += Math.ceil(width) + 12;
			return { text, confidence: 93, box };
		});
	});
	const page = { bitmap: canvas.transferToImageBitmap(), width: 1000, height: 700, dpi: 200 };
	const reading = await read(page, {}, fakeReader([found]));
	const words = [...wordsOf(reading)];
	expect(words.filter(({ bold }) => bold).map(({ text }) => text)).toEqual(['their', 'sheep', 'person', 'among']);
	expect(words.filter(({ italic }) => italic).map(({ text }) => text)).toEqual(['never', 'really', 'mended']);
});
