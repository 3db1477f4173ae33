import { parsePgm } from './picture.mjs';

const never = new AbortController().signal;

/**
 * Reads the parts of one page (several for a PDF) with the application's own code: preparation, tries, close-ups of lost
 * places, layout. Returns the text, what was done, the time preparation took (ms) and the share of lost ink. Adds the ms of
 * each part of the first preparation to `laps`. `halves`: as for a page that is alone, where it is one column.
 */
export async function read(
	parts,
	language,
	{ keptPage, readPage, language: known, text },
	by,
	laps = new Map(),
	halves = false,
) {
	const settings = { languages: [language] };
	const texts = [];
	const done = [];
	let ms = 0;
	let confidence = 0;
	let lost = 0;
	for (const page of parts) {
		const timed = (work) => {
			const start = performance.now();
			const result = work();
			ms += performance.now() - start;
			return result;
		};
		const whole = { x0: 0, y0: 0, x1: page.width, y1: page.height };
		const kept = new keptPage.KeptPage(page, page.dpi, whole, 1);
		let share = 0;
		let since = performance.now();
		const lap = (step) => {
			const now = performance.now();
			laps.set(step, (laps.get(step) ?? 0) + now - since);
			since = now;
		};
		const held = {
			prepared: timed(() => kept.prepared(settings, { lap, halves })),
			again: async (asked, otherwise) => {
				done.push(`again(${otherwise.negative ? 'negative ' : ''}${JSON.stringify(asked.steps ?? {})})`);
				return timed(() => kept.prepared(asked, otherwise));
			},
			unread: async (boxes) => {
				const unread = timed(() => kept.unread(boxes));
				share = unread?.share ?? 0;
				return unread;
			},
			places: async (places, soft) => {
				if (!soft) done.push(`close-ups(${places.length})`);
				return timed(() => kept.places(places, soft));
			},
			bare: async (boxes) => {
				const bare = timed(() => kept.bare(boxes));
				if (bare?.length) done.push(`bare(${bare.length})`);
				return bare;
			},
			strokes: async (boxes) => timed(() => kept.strokes(boxes)),
			signs: async (words) => timed(() => kept.signs(words)),
			strip: async (signs, inLine) => {
				done.push(`strip(${signs.length})`);
				return timed(() => kept.strip(signs, inLine));
			},
			styles: async (blocks) => timed(() => kept.styles(blocks)),
			drop() {},
		};
		if (held.prepared.pieces.some(({ y }) => y > 0)) done.push('halves');
		const found = await readPage.readEitherWay(
			held,
			settings,
			never,
			() => undefined,
			async (picture) => ({
				version: '5',
				...(await by.ours(
					parsePgm(Buffer.from(picture.pgm)),
					(picture.vertical ? known.verticalLanguages([language]) : (picture.instead ?? [language])).join('+'),
					picture.dpi,
					picture.psm,
				)),
			}),
		);
		const words = found.blocks.flatMap((block) => block.lines.flatMap((line) => line.words));
		texts.push(text.textOf({ blocks: found.blocks }));
		done.push(...found.prepared.steps.map(({ step, values }) => `${step}(${Object.values(values).join(' ')})`));
		confidence += words.reduce((sum, word) => sum + word.confidence, 0) / (words.length || 1) / parts.length;
		lost += share / parts.length;
	}
	return { text: texts.join('\n\n'), steps: done.join(' '), ms, confidence, unread: lost };
}
