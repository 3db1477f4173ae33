const READERS = ['ours', 'native', 'plain'];

/** A Markdown table: for each kind of page and each half CER, WER and word F1 in percent, means over pages. */
export function table(rows) {
	const lines = [
		'| pages | half | n | ours CER / WER / F1 | native | tesseract.js as it comes |',
		'|---|---|---|---|---|---|',
	];
	const groups = new Map();
	const put = (name, half, row) => {
		const key = `${name}\t${half}`;
		if (!groups.has(key)) groups.set(key, []);
		groups.get(key).push(row);
	};
	for (const row of rows) {
		put(row.set === 'real' ? row.kind : `made: ${row.kind}`, row.half, row);
		put(`**all ${row.set}**`, row.half, row);
	}
	for (const [key, members] of [...groups].sort(([a], [b]) => a.localeCompare(b))) {
		const [name, half] = key.split('\t');
		const cells = READERS.map((reader) =>
			members.every((row) => row[reader])
				? ['cer', 'wer', 'f1'].map((what) => mean(members.map((row) => Math.min(1, row[reader][what])))).join(' / ')
				: '–',
		);
		lines.push(`| ${name} | ${half} | ${members.length} | ${cells.join(' | ')} |`);
	}
	return lines.join('\n');
}

const mean = (values) => ((values.reduce((a, b) => a + b, 0) / values.length) * 100).toFixed(2);
