import { spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Line } from '#lib/model/reading.ts';
import { lineOf, readingOf } from '#lib/exports/testing/reading-of.ts';
import { openPdf } from './open-pdf.ts';
import { ideographs, leftward, pdfOf, tilt } from './pages.ts';
import { overPdf, plain } from './true-pdf.ts';
import { has, inFolder, pdftotext, qpdfCheck } from './tools.ts';

const ready = has('pdftotext') && has('qpdf');

/** Without the marks with which readers say which way a line runs. */
const bare = (text: string) => plain(text.replace(/[\u200e\u200f\u202a-\u202e\u2066-\u2069]/g, ''));

async function byPdfJs(bytes: Uint8Array): Promise<string> {
	const { items } = await (await (await openPdf(bytes)).getPage(1)).getTextContent();
	return bare(items.map((item) => ('str' in item ? item.str + (item.hasEOL ? '\n' : '') : '')).join(''));
}

const byMutool = (bytes: Uint8Array): string =>
	inFolder((folder) => {
		writeFileSync(join(folder, 'a.pdf'), bytes);
		return bare(spawnSync('mutool', ['draw', '-F', 'txt', join(folder, 'a.pdf')], { encoding: 'utf8' }).stdout);
	});

const down = (text: string, x: number, y: number): Line => {
	const words = [...text].map((letter, index) => ({
		text: letter,
		confidence: 90,
		box: { x0: x, y0: y + index * 44, x1: x + 40, y1: y + index * 44 + 40 },
	}));
	return { box: { x0: x, y0: y, x1: x + 40, y1: y + words.length * 44 }, words };
};

const CASES: [string, Line[], string, { direction?: 'vertical'; without?: string[] }?][] = [
	[
		'German with umlauts, ß, ligatures and accents that stand apart',
		[lineOf('Größe Fu\u0308ße ﬂießt Eﬀekt Straße Äpfel Œuvre', 150, 300)],
		'Größe Füße fließt Effekt Straße Äpfel Œuvre',
	],
	[
		'soft hyphens and spaces of no width',
		[lineOf('Donau\u00addampf schiff\u200bfahrt Wörter\u00ad', 150, 300)],
		'Donaudampf schifffahrt Wörter-',
	],
	['Greek and Cyrillic', [lineOf('Ἐν ἀρχῇ ἦν ὁ λόγος Съешь ещё этих', 150, 300)], 'Ἐν ἀρχῇ ἦν ὁ λόγος Съешь ещё этих'],
	['Vietnamese', [lineOf('Tiếng Việt được viết bằng chữ', 150, 300)], 'Tiếng Việt được viết bằng chữ'],
	['Arabic', [leftward('مرحبا بالعالم هذا نص عربي', 2000, 300)], 'مرحبا بالعالم هذا نص عربي'],
	['Arabic with its vowels', [leftward('مُحَمَّدٌ رَسُولُ اللَّهِ', 2000, 300)], 'مُحَمَّدٌ رَسُولُ اللَّهِ'],
	['Persian with joiners', [leftward('می\u200cخواهم کتاب\u200cها را', 2000, 300)], 'می\u200cخواهم کتاب\u200cها را'],
	['Hebrew', [leftward('שלום עולם זה טקסט', 2000, 300)], 'שלום עולם זה טקסט'],
	['Hebrew with its points', [leftward('בְּרֵאשִׁית בָּרָא אֱלֹהִים', 2000, 300)], 'בְּרֵאשִׁית בָּרָא אֱלֹהִים'],
	['Arabic with a Latin name of two words', [leftward('كتاب Harry Potter جديد', 2000, 300)], 'كتاب Harry Potter جديد'],
	['Hebrew with numbers', [leftward('מחיר 1,250.00 בשנת 2024', 2000, 300)], 'מחיר 1,250.00 בשנת 2024'],
	['Chinese', [ideographs('中文字符识别测试，第二句。', 150, 300)], '中文字符识别测试，第二句。'],
	['Japanese', [ideographs('日本語のテキストを読む', 150, 300)], '日本語のテキストを読む'],
	[
		'Japanese from top to bottom',
		[down('縦書きの日本語', 2000, 300), down('次の行です', 1900, 300)],
		'縦書きの日本語次の行です',
		{ direction: 'vertical' },
	],
	['Korean', [lineOf('안녕하세요 세계 여러분', 150, 300)], '안녕하세요 세계 여러분'],
	['Hindi', [lineOf('नमस्ते दुनिया क्षत्रिय विद्यार्थी', 150, 300)], 'नमस्ते दुनिया क्षत्रिय विद्यार्थी'],
	['Thai', [lineOf('ภาษาไทยเขียนติดกัน', 150, 300)], 'ภาษาไทยเขียนติดกัน'],
	['letters beyond the first plane', [lineOf('😀 𝒳𝒴 𐌰𐌱 🇩🇪', 150, 300)], '😀 𝒳𝒴 𐌰𐌱 🇩🇪'],
];

describe.skipIf(!ready)('text can be copied and searched in every reader:', { timeout: 60_000 }, () => {
	it.each(CASES)('%s', async (_, lines, wanted, { direction } = {}) => {
		const bytes = await overPdf(await pdfOf(1), [readingOf([{ lines }], direction ? { direction } : {})]);
		expect(qpdfCheck(bytes)).toBe('');
		const found: Record<string, string> = { poppler: bare(pdftotext(bytes)), pdfJs: await byPdfJs(bytes) };
		if (has('mutool')) found.mupdf = byMutool(bytes);
		const same = (text: string) => (direction ? text.replace(/\s/g, '') : text);
		expect(Object.fromEntries(Object.entries(found).map(([name, text]) => [name, same(text)]))).toEqual(
			Object.fromEntries(Object.keys(found).map((name) => [name, wanted])),
		);
	});
});

void tilt;
