import { languages as known } from '#lib/model/language.ts';
import type { Block } from '#lib/model/reading.ts';
import { isText } from '#lib/model/text/is-text.ts';
import type { HeldPage } from '../prepare/preparer.ts';
import type { Found } from './read-page.ts';

/** Gothic print has no bold and no italics of its own; what is set apart there is spaced out. */
const GOTHIC = new Set(known.filter(({ tag }) => /-Latf\b/.test(tag)).map(({ code }) => code));

/**
 * What was found with the bold and italic words told, as they are in the picture made last. A page on which they cannot be told,
 * or that is not kept any more, stays as it is.
 */
export async function withStyles(held: HeldPage, found: Found, languages: string[]): Promise<Found> {
	if (!found.prepared.textual || languages.some((code) => GOTHIC.has(code))) return found;
	const texts = found.blocks.filter(isText);
	const asked = texts.map(({ lines }) =>
		lines.map(({ words }) => words.map(({ text, box, confidence }) => ({ text, box, confidence }))),
	);
	const styles = (await held.styles(asked).catch(() => undefined)) ?? [];
	if (!styles.some(({ bold, italic }) => bold || italic)) return found;
	let at = 0;
	const blocks = found.blocks.map((block): Block => {
		if (!isText(block)) return block;
		const lines = block.lines.map((line) => ({
			...line,
			words: line.words.map((word) => ({ ...word, ...styles[at++] })),
		}));
		return { ...block, lines };
	});
	return { ...found, blocks };
}
