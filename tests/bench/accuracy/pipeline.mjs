const SETTINGS = { languages: ['eng'] };

/**
 * Reads the parts of one page (several for a PDF) as the application does: prepare, recognise, arrange, a second try
 * where the first one lost text. Returns the text, what was done and how long preparation took (ms).
 */
export async function read(parts, { prepare, rules, arrange, unread, retry, better, text }, by) {
	const texts = [];
	const done = [];
	let ms = 0;
	let confidence = 0;
	let lost = 0;
	for (const page of parts) {
		const attempt = async (advice = {}) => {
			const start = performance.now();
			const settings = { ...SETTINGS, steps: advice.steps };
			const prepared = prepare.prepare(page, page.dpi, settings, advice.turn);
			ms += performance.now() - start;
			const answer = prepared.nothing ? {} : await by.ours(prepared.image, prepared.dpi, advice.psm);
			const blocks = arrange.arrange(blocksOf(answer.blocks ?? []), {
				...prepared.image,
				dpi: prepared.dpi,
				rules: rules.rules(prepared.image, prepared.dpi),
			});
			const words = blocks.flatMap((block) => block.lines.flatMap((line) => line.words));
			const boxes = words.map((word) => word.box);
			return { prepared, blocks, words, unread: unread.unread(prepared.image, boxes).share };
		};
		const tries = [await attempt()];
		let best = tries[0];
		for (let advice; (advice = retry.retry(tries[0].prepared, tries));) {
			const again = await attempt(advice);
			tries.push(again);
			const won = better.better(again, best);
			done.push(`again(${JSON.stringify(advice)} ${won ? 'better' : 'not better'})`);
			if (won) best = again;
		}
		texts.push(text.textOf({ blocks: best.blocks }));
		done.push(...best.prepared.steps.map(({ step, values }) => `${step}(${Object.values(values).join(' ')})`));
		const sum = best.words.reduce((total, word) => total + word.confidence, 0);
		confidence += sum / (best.words.length || 1) / parts.length;
		lost += best.unread / parts.length;
	}
	return { text: texts.join('\n\n'), steps: done.join(' '), ms, confidence, unread: lost };
}

/** tesseract.js's blocks as the application's: one for each paragraph. */
export function blocksOf(found) {
	const blocks = [];
	for (const block of found)
		for (const paragraph of block.paragraphs)
			blocks.push({
				kind: 'paragraph',
				box: boxOf(paragraph.bbox),
				lines: paragraph.lines.map((line) => ({
					box: boxOf(line.bbox),
					baseline: line.baseline && {
						x0: line.baseline.x0,
						y0: line.baseline.y0,
						x1: line.baseline.x1,
						y1: line.baseline.y1,
					},
					words: line.words.map((word) => ({ text: word.text, box: boxOf(word.bbox), confidence: word.confidence })),
				})),
			});
	return blocks;
}

const boxOf = ({ x0, y0, x1, y1 }) => ({ x0, y0, x1, y1 });
