/**
 * Scores a text against the truth, with the same definitions as the data folder's score.py: texts in NFC, without
 * zero-width signs, every run of white space one space. All results 0–1; a CER can exceed 1.
 */
export function score(truth, text, { fold = false, upper = false } = {}) {
	const [t, h] = [normal(truth, fold, upper), normal(text, fold, upper)];
	const [tw, hw] = [t ? t.split(' ') : [], h ? h.split(' ') : []];
	const edits = distance([...t], [...h]);
	const wordEdits = distance(tw, hw);
	const words = overlap(bag(t), bag(h));
	return {
		cer: edits / Math.max(1, [...t].length),
		wer: wordEdits / Math.max(1, tw.length),
		recall: words.recall,
		precision: words.precision,
		f1: words.f1,
		edits,
		chars: [...t].length,
	};
}

const FOLDED = new Map(
	Object.entries({
		"'": '‘’‚‛`´′',
		'"': '“”„‟«»″',
		'-': '‐‑‒–—―−¬⸗',
		s: 'ſ',
		'...': '…',
		ff: '\ufb00',
		fi: '\ufb01',
		fl: '\ufb02',
		ffi: '\ufb03',
		ffl: '\ufb04',
		oe: 'œ',
		OE: 'Œ',
		' ': '\u00a0',
	}).flatMap(([to, from]) => [...from].map((sign) => [sign, to])),
);

function normal(text, fold, upper) {
	let result = text.normalize('NFC').replace(/\u00ad|\u200b|\u200c|\u200d|\u2060|\ufeff/gu, '');
	if (fold) {
		result = result.replace(/([aouAOU])\u0364/gu, (_, letter) => (letter + '\u0308').normalize('NFC'));
		result = [...result].map((sign) => FOLDED.get(sign) ?? sign).join('');
		result = result.toLowerCase().replace(/ß/g, 'ss');
	} else if (upper) result = result.toUpperCase();
	return result.replace(/\s+/gu, ' ').trim();
}

/** Levenshtein's distance of two lists. */
export function distance(a, b) {
	if (!a.length || !b.length) return a.length || b.length;
	const numbers = new Map();
	const number = (of) => numbers.get(of) ?? (numbers.set(of, numbers.size), numbers.size - 1);
	const x = Int32Array.from(a, number);
	const y = Int32Array.from(b, number);
	let before = Int32Array.from({ length: y.length + 1 }, (_, i) => i);
	let now = new Int32Array(y.length + 1);
	for (let i = 1; i <= x.length; i++) {
		now[0] = i;
		const sign = x[i - 1];
		for (let j = 1; j <= y.length; j++) {
			const changed = before[j - 1] + (sign === y[j - 1] ? 0 : 1);
			const shorter = (before[j] < now[j - 1] ? before[j] : now[j - 1]) + 1;
			now[j] = changed < shorter ? changed : shorter;
		}
		[before, now] = [now, before];
	}
	return before[y.length];
}

function bag(text) {
	const found = new Map();
	for (const raw of text.toLowerCase().replace(/ß/g, 'ss').split(' ')) {
		const word = raw.replace(/^[^\p{L}\p{N}_]+|[^\p{L}\p{N}_]+$/gu, '');
		if (word) found.set(word, (found.get(word) ?? 0) + 1);
	}
	return found;
}

function overlap(truth, text) {
	const sum = (of) => [...of.values()].reduce((a, b) => a + b, 0);
	let hits = 0;
	for (const [word, count] of truth) hits += Math.min(count, text.get(word) ?? 0);
	const [t, h] = [sum(truth), sum(text)];
	const recall = t ? hits / t : 1;
	const precision = h ? hits / h : t ? 0 : 1;
	return { recall, precision, f1: recall + precision ? (2 * recall * precision) / (recall + precision) : 0 };
}
