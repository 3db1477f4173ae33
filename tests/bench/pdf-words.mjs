import { execFileSync, spawnSync } from 'node:child_process';

/** Whether words of PDFs can be found at all. */
export const hasPdftotext = () => spawnSync('pdftotext', ['-v']).status === 0;

const ENTITIES = { '&amp;': '&', '&lt;': '<', '&gt;': '>', '&quot;': '"', '&#39;': "'", '&apos;': "'" };

/** The words of a PDF as pdftotext finds them, page by page, in points from the upper left of the page; with `-raw` as they lie in the file. */
function pagesOfWords(file, ...how) {
	const options = ['-enc', 'UTF-8', '-bbox', ...how, file, '-'];
	const text = execFileSync('pdftotext', options, { maxBuffer: 1 << 30 }).toString();
	const pages = [];
	for (const line of text.split('\n')) {
		const page = /<page width="([\d.]+)" height="([\d.]+)"/.exec(line);
		if (page) pages.push({ width: Number(page[1]), height: Number(page[2]), words: [] });
		const word = /<word xMin="([-\d.]+)" yMin="([-\d.]+)" xMax="([-\d.]+)" yMax="([-\d.]+)">(.*)<\/word>/.exec(line);
		if (!word) continue;
		const [x0, y0, x1, y1] = word.slice(1, 5).map(Number);
		pages
			.at(-1)
			.words.push({ text: word[5].replace(/&(amp|lt|gt|quot|apos|#39);/g, (e) => ENTITIES[e]), x0, y0, x1, y1 });
	}
	return pages;
}

/** Words as both sides write them: ligatures as letters, no spaces within. */
const plain = (text) => text.normalize('NFKC').replace(/\s+/g, '');

/** How long the longest common subsequence of two lists is. */
function common(a, b) {
	let row = new Uint16Array(b.length + 1);
	for (const one of a) {
		const next = new Uint16Array(b.length + 1);
		for (let j = 0; j < b.length; j++) next[j + 1] = one === b[j] ? row[j] + 1 : Math.max(row[j + 1], next[j]);
		row = next;
	}
	return row[b.length];
}

/**
 * How the words of a PDF stand to the words that were read: how many of them are there, how far the middles of their boxes
 * are from each other in heights of the word (95 of 100 are nearer), how many stand in the order of the reading in the file,
 * and how many when poppler has put them into the order that it thinks of.
 * `read`: page by page `{ width, height, words: [{ text, box }] }` in pixels.
 */
export function compared(file, read) {
	const pages = pagesOfWords(file);
	const raw = pagesOfWords(file, '-raw');
	const sum = { words: 0, found: 0, ordered: 0, read: 0, far: [] };
	for (const [index, { width, height, words }] of read.entries()) {
		const page = pages[index] ?? { width: 1, height: 1, words: [] };
		const [sx, sy] = [width / page.width, height / page.height];
		const seen = page.words.map((word) => ({ ...word, text: plain(word.text), used: false }));
		const wanted = words.map(({ text, box }) => ({ text: plain(text), box })).filter(({ text }) => text);
		for (const { text, box } of wanted) {
			let best;
			for (const word of seen) {
				if (word.used || word.text !== text) continue;
				const dx = ((word.x0 + word.x1) / 2) * sx - (box.x0 + box.x1) / 2;
				const dy = ((word.y0 + word.y1) / 2) * sy - (box.y0 + box.y1) / 2;
				const far = Math.hypot(dx, dy) / Math.max(1, box.y1 - box.y0);
				if (!best || far < best.far) best = { word, far };
			}
			if (!best) continue;
			best.word.used = true;
			sum.found++;
			sum.far.push(best.far);
		}
		sum.words += wanted.length;
		const texts = wanted.map(({ text }) => text);
		const found = (words = []) => words.map(({ text }) => plain(text));
		sum.ordered += common(texts, found(raw[index]?.words));
		sum.read += common(texts, found(page.words));
	}
	const far = sum.far.sort((a, b) => a - b);
	return {
		words: sum.words,
		found: share(sum.found, sum.words),
		p95: Number((far[Math.floor(far.length * 0.95)] ?? NaN).toFixed(2)),
		order: share(sum.ordered, sum.words),
		poppler: share(sum.read, sum.words),
	};
}

const share = (part, all) => Number(((100 * part) / Math.max(1, all)).toFixed(2));
