import { spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Line } from '#lib/model/reading.ts';
import { sourceOf } from '#lib/exports/testing/export-of.ts';
import { lineOf, readingOf } from '#lib/exports/testing/reading-of.ts';
import { verify } from '#lib/exports/verify.ts';
import { openPdf } from './open-pdf.ts';
import { ideographs, leftward, pdfOf } from './pages.ts';
import { overPdf, plain } from './true-pdf.ts';
import { has, inFolder, pdftotext, qpdfCheck } from './tools.ts';

const ready = has('pdftotext') && has('qpdf');
const mutool = has('mutool');

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

/** A line that runs left in which the words at these places run right, as a name of several words does. */
function withName(line: Line, from: number, to: number): Line {
	const words = line.words.slice(from, to);
	const end = words[0]!.box.x1;
	let x = words.at(-1)!.box.x0;
	const gap = (end - x - words.reduce((sum, { box }) => sum + box.x1 - box.x0, 0)) / (words.length - 1);
	for (const word of words) {
		const wide = word.box.x1 - word.box.x0;
		word.box = { ...word.box, x0: x, x1: x + wide };
		x += wide + gap;
	}
	return line;
}

interface Case {
	what: string;
	lines: Line[];
	text: string;
	direction?: 'vertical';
	/** what a reader makes of it where it has a way of its own */
	odd?: Partial<Record<'poppler' | 'pdfJs', (text: string) => string>>;
}

/** Poppler writes a space on the other side of a number or name that stands in a line that runs left. */
const spaceless = (text: string) => text.replace(/\s/g, '');
/** pdf.js leaves joiners out, and so does its search. */
const jointless = (text: string) => text.replace(/\p{Cf}/gu, '');

const CASES: Case[] = [
	{
		what: 'German with umlauts, ß, ligatures and accents that stand apart',
		lines: [lineOf('Größe Fu\u0308ße \ufb02ießt E\ufb00ekt Straße Äpfel Œuvre', 150, 300)],
		text: 'Größe Füße fließt Effekt Straße Äpfel Œuvre',
	},
	{
		what: 'soft hyphens and spaces of no width',
		lines: [lineOf('Donau\u00addampf schiff\u200bfahrt Wörter\u00ad', 150, 300)],
		text: 'Donaudampf schifffahrt Wörter-',
	},
	...(
		[
			['Greek and Cyrillic', 'Ἐν ἀρχῇ ἦν ὁ λόγος Съешь ещё этих'],
			['Vietnamese', 'Tiếng Việt được viết bằng chữ'],
			['letters with accents that have no form of their own', 'x\u0302y m\u0304n e\u0329\u0301 n\u0303q\u0303'],
			['Korean', '안녕하세요 세계 여러분'],
			['Hindi', 'नमस्ते दुनिया क्षत्रिय विद्यार्थी'],
			['Thai', 'ภาษาไทยเขียนติดกันที่นี่น้ำ'],
			['letters beyond the first plane', '😀 𝒳𝒴 𐌰𐌱 🇩🇪'],
		] as const
	).map(([what, text]) => ({ what, lines: [lineOf(text, 150, 300)], text: text.normalize('NFC') })),
	...(
		[
			['Arabic', 'مرحبا بالعالم هذا نص عربي'],
			['Arabic with its vowels', 'مُحَمَّدٌ رَسُولُ اللَّهِ شكراً جداً لكم'],
			['Hebrew', 'שלום עולם זה טקסט'],
			['Hebrew with its points', 'בְּרֵאשִׁית בָּרָא אֱלֹהִים'],
		] as const
	).map(([what, text]) => ({ what, lines: [leftward(text, 2000, 300)], text: text.normalize('NFC') })),
	{
		what: 'Persian with joiners',
		lines: [leftward('می\u200cخواهم کتاب\u200cها را', 2000, 300)],
		text: 'می\u200cخواهم کتاب\u200cها را',
		odd: { pdfJs: jointless },
	},
	{
		what: 'Arabic with a Latin name of two words',
		lines: [withName(leftward('هذا كتاب Harry Potter الجديد للقراءة', 2000, 300), 2, 4)],
		text: 'هذا كتاب Harry Potter الجديد للقراءة',
		odd: { poppler: spaceless },
	},
	{
		what: 'Hebrew with numbers',
		lines: [leftward('מחיר 1,250.00 בשנת 2024', 2000, 300)],
		text: 'מחיר 1,250.00 בשנת 2024',
		odd: { poppler: spaceless },
	},
	{ what: 'Chinese', lines: [ideographs('中文字符识别测试，第二句。', 150, 300)], text: '中文字符识别测试，第二句。' },
	{ what: 'Japanese', lines: [ideographs('日本語のテキストを読む', 150, 300)], text: '日本語のテキストを読む' },
	{
		what: 'Japanese from top to bottom',
		lines: [down('縦書きの日本語', 2000, 300), down('次の行です', 1900, 300)],
		text: '縦書きの日本語次の行です',
		direction: 'vertical',
		odd: { poppler: spaceless, pdfJs: spaceless },
	},
];

/** The right-to-left half of these; MuPDF gives such lines as they meet the eye, whoever wrote them. */
const isLeftward = ({ text }: Case) => /[\p{Script=Arabic}\p{Script=Hebrew}]/u.test(text);

describe.skipIf(!ready)('text can be copied and searched in every reader:', { timeout: 60_000 }, () => {
	it.each(CASES)('$what', async (one) => {
		const { lines, text, direction, odd = {} } = one;
		const bytes = await overPdf(await pdfOf(1), [readingOf([{ lines }], direction ? { direction } : {})]);
		expect(qpdfCheck(bytes)).toBe('');
		const same = (text: string) => text;
		const [poppler, pdfJs] = [odd.poppler ?? same, odd.pdfJs ?? same];
		expect(poppler(bare(pdftotext(bytes)))).toBe(poppler(text));
		expect(pdfJs(await byPdfJs(bytes))).toBe(pdfJs(text));
		if (mutool && !isLeftward(one) && !direction) expect(byMutool(bytes)).toBe(text);
		const reading = readingOf([{ lines }], direction ? { direction } : {});
		const source = sourceOf([reading], { document: { mediaType: 'application/pdf' } });
		const { missing } = await verify({ source }, new Blob([bytes]), async (file) =>
			openPdf(new Uint8Array(await file.arrayBuffer())),
		);
		expect(missing).toEqual([]);
	});
});
