import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { seeded } from './degrade.mjs';
import { decode, parsePgm } from './picture.mjs';
import { read } from './pipeline.mjs';
import { readers } from './readers.mjs';
import { load } from './sources.mjs';

/**
 * Pages on which there is nothing to read: blank, black, noise, pictures, shapes that no page has, scripts whose language
 * data was not asked for. Prints how many words were invented, and how long it took.
 *
 *   node tests/bench/accuracy/nothing.mjs [--only TEXT]
 */
const { values } = parseArgs({ options: { only: { type: 'string', default: '' } } });
const root = resolve(dirname(fileURLToPath(import.meta.url)), '../../..');
const folder = process.env.LEGIBLE_DATA ?? join(root, '../shared/data');

const filled = (width, height, level) => {
	const data = new Uint8ClampedArray(width * height);
	for (let y = 0, at = 0; y < height; y++) for (let x = 0; x < width; x++, at++) data[at] = level(x, y);
	return { width, height, data, dpi: 0 };
};
const dice = seeded(5);
const blots = Array.from({ length: 60 }, () => [dice() * 1240, dice() * 1754, 20 + dice() * 300, dice() * 200]);

const drawn = {
	white: () => filled(1240, 1754, () => 255),
	grey: () => filled(1240, 1754, () => 128),
	black: () => filled(1240, 1754, () => 0),
	'one pixel': () => filled(1, 1, () => 0),
	'a dirty white': () => filled(1240, 1754, (x, y) => 236 + 8 * Math.sin(x / 300 + y / 200) + dice() * 8),
	'white with dust': () => filled(1240, 1754, () => (dice() < 0.0006 ? 40 : 250)),
	'noise, weak': () => filled(1240, 1754, () => 200 + (dice() + dice() + dice() - 1.5) * 40),
	'noise, strong': () => filled(1240, 1754, () => dice() * 255),
	'noise, coarse': () => {
		const squares = filled(310, 439, () => dice() * 255);
		return filled(1240, 1754, (x, y) => squares.data[(y >> 2) * 310 + (x >> 2)]);
	},
	'a gradient': () => filled(1240, 1754, (x, y) => (x + y) / 12),
	blots: () =>
		filled(1240, 1754, (x, y) => {
			for (const [bx, by, r, level] of blots) if (Math.hypot(x - bx, y - by) < r) return level;
			return 240;
		}),
	'a grid': () => filled(1240, 1754, (x, y) => (x % 40 < 2 || y % 40 < 2 ? 60 : 255)),
	stripes: () => filled(1240, 1754, (x, y) => (y % 24 < 12 ? 0 : 255)),
	'waves like handwriting': () =>
		filled(1240, 1754, (x, y) => {
			const line = Math.floor(y / 60);
			const middle = line * 60 + 30 + 10 * Math.sin(x / 6 + line * 7) * Math.sin(x / 41 + line);
			return Math.abs(y - middle) < 2 && x > 100 && x < 1140 ? 30 : 255;
		}),
	'60 × 30000, white': () => filled(60, 30_000, () => 255),
	'60 × 30000, noise': () => filled(60, 30_000, () => dice() * 255),
	'60 × 30000, dashes': () => filled(60, 30_000, (x, y) => (y % 30 < 12 && x > 8 && x < 52 && x % 11 < 7 ? 20 : 250)),
	'12000 × 480, white': () => filled(12_000, 480, () => 255),
	'12000 × 480, noise': () => filled(12_000, 480, () => dice() * 255),
	'12000 × 480, dashes': () =>
		filled(12_000, 480, (x, y) => (y % 60 < 26 && x % 23 < 15 && y > 30 && y < 450 ? 20 : 250)),
};

const pictures = ['imagers__cat.jpg', 'imagers__mandrill.tiff', 'libheif__example.avif', 'exif__Landscape_6.jpg'];

/** Texts in scripts that the language data that is asked for (English) does not have. */
const scripts = {
	Chinese: ['NotoSansCJK', '人人生而自由在尊严和权利上一律平等他们赋有理性和良心并应以兄弟关系的精神相对待。'],
	Japanese: ['NotoSansCJK', 'すべての人間は生まれながらにして自由でありかつ尊厳と権利とについて平等である。'],
	Arabic: ['NotoNaskhArabic', 'يولد جميع الناس أحرارا متساوين في الكرامة والحقوق وقد وهبوا عقلا وضميرا '],
	Hindi: ['NotoSansDevanagari', 'सभी मनुष्यों को गौरव और अधिकारों के मामले में जन्मजात स्वतन्त्रता और समानता प्राप्त है। '],
	Thai: ['NotoSansThai', 'มนุษย์ทั้งหลายเกิดมามีอิสระและเสมอภาคกันในเกียรติศักดิ์และสิทธิ '],
	Hebrew: ['NotoSansHebrew', 'כל בני האדם נולדו בני חורין ושווים בערכם ובזכויותיהם כולם חוננו בתבונה ובמצפון '],
	Russian: ['NotoSans', 'Все люди рождаются свободными и равными в своем достоинстве и правах '],
};

function written(font, text) {
	const file = execFileSync('fc-list', [':', 'file', 'style'], { encoding: 'utf8' })
		.split('\n')
		.map((line) => line.split(':')[0])
		.find((path) => path.includes(`/${font}-Regular`));
	if (!file) return undefined;
	const how = ['-background', 'white', '-fill', 'black', '-font', file, '-pointsize', '36', `label:${text}`];
	const line = parsePgm(execFileSync('convert', [...how, '-depth', '8', 'pgm:-'], { maxBuffer: 1e9 }));
	const [margin, lines] = [150, 22];
	const page = filled(line.width + 2 * margin, line.height * lines + 2 * margin, () => 255);
	for (let y = 0; y < line.height * lines; y++) {
		const from = (y % line.height) * line.width;
		page.data.set(line.data.subarray(from, from + line.width), (margin + y) * page.width + margin);
	}
	return page;
}

const pages = [
	...Object.entries(drawn).map(([name, make]) => ({ name, make })),
	...pictures
		.map((file) => ({ name: file, path: join(folder, 'robust', file) }))
		.filter(({ path }) => existsSync(path))
		.map(({ name, path }) => ({ name, make: () => decode(path)[0] })),
	...Object.entries(scripts).map(([name, [font, text]]) => ({ name, make: () => written(font, text) })),
].filter(({ name }) => name.includes(values.only));

const sources = await load(root, {
	keptPage: 'engines/local/prepare/kept-page.ts',
	readPage: 'engines/local/read/read-page.ts',
	text: 'model/text/text.ts',
});
const by = readers(root);
console.log('| page | words | mean confidence | preparation, ms | all, ms | begins |\n|---|---|---|---|---|---|');
for (const { name, make } of pages) {
	let page;
	try {
		page = make();
	} catch (thrown) {
		console.log(`| ${name} | skipped: ${String(thrown).split('\n')[0]} |`);
		continue;
	}
	if (!page) {
		console.log(`| ${name} | skipped: no font |`);
		continue;
	}
	const start = performance.now();
	const { text, confidence, ms, steps } = await read([page], 'eng', sources, by);
	const words = text.split(/\s+/).filter(Boolean);
	const cells = [words.length, confidence.toFixed(0), ms.toFixed(0), (performance.now() - start).toFixed(0)];
	console.log(`| ${name} | ${cells.join(' | ')} | ${words.slice(0, 8).join(' ')} ${steps ? `[${steps}]` : ''} |`);
}
await by.stop();
