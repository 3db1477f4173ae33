import { styleOfFont, type KnownFont } from './style-of-font.ts';
import type { TextStyle } from './text-words.ts';

/** The fonts of a page as the library keeps them, by the names that runs of letters have. */
export interface Fonts {
	/** calls back once the font is there, which may be never */
	get(name: string, come: (font: unknown) => void): unknown;
}

/** A font comes a moment after the page's operators, when the browser has taken it; one that is broken may not come at all. */
const PATIENCE_MS = 1_000;

/** The styles of a page's runs with what their fonts say; a font that is broken or does not come says nothing. */
export async function withFonts(
	styles: Record<string, TextStyle>,
	fonts: Fonts,
	patience = PATIENCE_MS,
): Promise<Record<string, TextStyle>> {
	let timer: ReturnType<typeof setTimeout> | undefined;
	const late = new Promise<undefined>((resolve) => (timer = setTimeout(() => resolve(undefined), patience)));
	const told = await Promise.all(
		Object.entries(styles).map(async ([name, style]): Promise<[string, TextStyle]> => {
			const font = await Promise.race([new Promise<unknown>((come) => void fonts.get(name, come)), late]);
			if (typeof font !== 'object' || !font) return [name, style];
			// The library lets go of a font's bytes itself where nobody asked for its name.
			(font as { clearData?(): void }).clearData?.();
			return [name, { ...style, ...styleOfFont(font as KnownFont) }];
		}),
	);
	clearTimeout(timer);
	return Object.fromEntries(told);
}
