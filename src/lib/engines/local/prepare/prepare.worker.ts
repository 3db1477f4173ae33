import { bitmapOfGrey } from './picture/bitmap-of-grey.ts';
import { fitted } from './picture/fitted.ts';
import { greyOfBitmap } from './picture/grey-of-bitmap.ts';
import type { PrepareAnswer, PrepareQuestion, PreparerQuestion } from './prepare-message.ts';
import { KeptPage } from './kept-page.ts';

const pages = new Map<number, KeptPage>();

function takenIn({ page, bitmap, dpi, region }: PrepareQuestion): KeptPage {
	const { box, scale } = fitted(bitmap.width, bitmap.height, region);
	const kept = new KeptPage(greyOfBitmap(bitmap, box, scale), dpi, box, scale);
	bitmap.close();
	pages.set(page, kept);
	return kept;
}

/** The worker of preparation: a page's bitmap comes in, a grey picture made ready for reading goes out. */
function answer(question: PreparerQuestion): PrepareAnswer {
	if (question.ask === 'prepare')
		return { prepared: takenIn(question).prepared(question.settings, { halves: question.halves }) };
	const kept = pages.get(question.page);
	if (!kept) return {};
	switch (question.ask) {
		case 'drop':
			pages.delete(question.page);
			return {};
		case 'again':
			return { prepared: kept.prepared(question.settings, question) };
		case 'preview': {
			const { image, ...rest } = kept.looked(question.settings);
			return { preview: { ...rest, bitmap: bitmapOfGrey(image, question.most) } };
		}
		case 'unread': {
			const unread = kept.unread(question.boxes);
			return unread ? { unread } : {};
		}
		case 'signs': {
			const signs = kept.signs(question.words);
			return signs ? { signs } : {};
		}
		case 'bare': {
			const bare = kept.bare(question.boxes);
			return bare ? { bare } : {};
		}
		case 'strokes': {
			const strokes = kept.strokes(question.boxes);
			return strokes ? { strokes } : {};
		}
		case 'strip': {
			const strip = kept.strip(question.signs, question.inLine);
			return strip ? { strip } : {};
		}
		case 'styles': {
			const styles = kept.styles(question.blocks);
			return styles ? { styles } : {};
		}
		case 'figures':
			return { figures: kept.figures(question.words) };
		case 'places': {
			const places = kept.places(question.places, question.soft);
			return places ? { places } : {};
		}
	}
}

/** What goes over without a copy. */
function given(said: PrepareAnswer): Transferable[] {
	if ('failed' in said) return [];
	const across = said.prepared?.vertical?.across ?? [];
	const pictures = [
		...(said.prepared?.pieces ?? []),
		...across,
		...(said.places ?? []),
		...(said.strip ? [said.strip] : []),
	];
	return [...pictures.map(({ pgm }) => pgm.buffer), ...(said.preview ? [said.preview.bitmap] : [])];
}

const scope = self as unknown as { postMessage(answer: PrepareAnswer, transfer: Transferable[]): void };

addEventListener('message', ({ data }: MessageEvent<PreparerQuestion>) => {
	try {
		const said = answer(data);
		scope.postMessage(said, given(said));
	} catch (thrown) {
		scope.postMessage({ failed: String(thrown) }, []);
	}
});
