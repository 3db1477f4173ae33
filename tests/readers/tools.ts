import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync, existsSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** Is this program on the machine? Says so once when it is not, so that a skipped test is seen. */
export function has(program: string): boolean {
	const found = spawnSync('which', [program]).status === 0;
	if (!found) console.warn(`${program} is not installed: tests with it are skipped`);
	return found;
}

/** The folder of odd and real files, or undefined with a notice: LEGIBLE_DATA, or `shared/data` beside the checkout. */
export function dataFolder(): string | undefined {
	const folder = process.env.LEGIBLE_DATA ?? '../shared/data';
	if (existsSync(folder)) return folder;
	console.warn('no folder of real files: tests with them are skipped (LEGIBLE_DATA)');
	return undefined;
}

/** Runs `use` with a folder that is gone afterwards. */
export function inFolder<T>(use: (folder: string) => T): T {
	const folder = mkdtempSync(join(tmpdir(), 'legible-'));
	try {
		return use(folder);
	} finally {
		rmSync(folder, { recursive: true, force: true });
	}
}

const run = (program: string, ...args: string[]): string =>
	execFileSync(program, args, { encoding: 'utf8', maxBuffer: 1 << 28, stdio: ['ignore', 'pipe', 'pipe'] });

/** What pdftotext extracts, page breaks as form feeds. */
export const pdftotext = (bytes: Uint8Array, ...args: string[]): string =>
	inFolder((folder) => {
		const file = join(folder, 'a.pdf');
		writeFileSync(file, bytes);
		return run('pdftotext', '-enc', 'UTF-8', ...args, file, '-');
	});

export interface FoundWord {
	page: number;
	text: string;
	/** points, origin at the upper left of the shown page */
	box: { x0: number; y0: number; x1: number; y1: number };
	pageWidth: number;
	pageHeight: number;
}

const ENTITIES: Record<string, string> = {
	'&amp;': '&',
	'&lt;': '<',
	'&gt;': '>',
	'&quot;': '"',
	'&#39;': "'",
	'&apos;': "'",
};

/** The words that pdftotext finds, with their places. */
export function wordsInPdf(bytes: Uint8Array, ...args: string[]): FoundWord[] {
	const words: FoundWord[] = [];
	let [page, pageWidth, pageHeight] = [0, 0, 0];
	for (const line of pdftotext(bytes, '-bbox', '-cropbox', ...args).split('\n')) {
		const at = /<page width="([\d.]+)" height="([\d.]+)"/.exec(line);
		if (at) [page, pageWidth, pageHeight] = [page + 1, Number(at[1]), Number(at[2])];
		const word = /<word xMin="([-\d.]+)" yMin="([-\d.]+)" xMax="([-\d.]+)" yMax="([-\d.]+)">(.*)<\/word>/.exec(line);
		if (!word) continue;
		const [x0, y0, x1, y1] = word.slice(1, 5).map(Number) as [number, number, number, number];
		const text = word[5]!.replace(/&(amp|lt|gt|quot|apos|#39);/g, (entity) => ENTITIES[entity]!);
		words.push({ page, text, box: { x0, y0, x1, y1 }, pageWidth, pageHeight });
	}
	return words;
}

/** Whether these bytes begin with those: for files, where `toEqual` takes seconds to look at byte after byte. */
export const beginsWith = (bytes: Uint8Array, those: Uint8Array): boolean =>
	Buffer.compare(bytes.subarray(0, those.length), those) === 0;

/** What `qpdf --check` complains about; empty when the file is sound. */
export const qpdfCheck = (bytes: Uint8Array, ...args: string[]): string =>
	inFolder((folder) => {
		const file = join(folder, 'a.pdf');
		writeFileSync(file, bytes);
		const { status, stdout, stderr } = spawnSync('qpdf', ['--check', ...args, file], { encoding: 'utf8' });
		return status === 0 ? '' : stdout + stderr;
	});

let profile: string | undefined;

/** Forgets what LibreOffice keeps between two files: for `afterAll` where `converted` is used. */
export function closeOffice(): void {
	if (profile) rmSync(profile, { recursive: true, force: true });
	profile = undefined;
}

/** Opens a file in LibreOffice and gives it back in another format. */
export const converted = (bytes: Uint8Array, from: string, to: string, filter = ''): string =>
	inFolder((folder) => {
		const file = join(folder, `a.${from}`);
		writeFileSync(file, bytes);
		// Made by the first: making it takes twice as long as what is wanted.
		profile ??= mkdtempSync(join(tmpdir(), 'legible-office-'));
		const args = ['--headless', `-env:UserInstallation=file://${profile}`];
		run('soffice', ...args, '--convert-to', filter ? `${to}:${filter}` : to, '--outdir', join(folder, 'out'), file);
		return readFileSync(join(folder, 'out', `a.${to}`), 'utf8');
	});

/** Insertions, deletions and replacements per letter of the truth, or per word where words are given. */
export function errorRate(truth: Iterable<string>, found: Iterable<string>): number {
	const [a, b] = [[...truth], [...found]];
	let row = Array.from({ length: b.length + 1 }, (_, index) => index);
	for (const [i, letter] of a.entries()) {
		const next = [i + 1];
		for (const [j, other] of b.entries())
			next.push(Math.min(next[j]! + 1, row[j + 1]! + 1, row[j]! + (letter === other ? 0 : 1)));
		row = next;
	}
	return row[b.length]! / Math.max(1, a.length);
}
