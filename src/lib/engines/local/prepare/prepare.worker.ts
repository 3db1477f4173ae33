import { fitted } from '../fitted.ts';
import { greyOfBitmap } from '../grey-of-bitmap.ts';
import { pageWay } from '../page-way.ts';
import { piecesOf } from '../pieces-of.ts';
import type { PrepareAnswer, PreparedPage, PrepareQuestion, PreparerQuestion, Preview } from '../prepare-message.ts';
import { bitmapOfGrey } from '../bitmap-of-grey.ts';
import type { Settings } from '#lib/model/settings.ts';
import type { Grey } from './grey.ts';
import { lookout, type Lookout } from './lookout.ts';
import { prepare } from './prepare.ts';
import type { Turn } from './turned.ts';

/** What is kept of a page until it is read. */
interface Kept extends ReturnType<typeof fitted> {
	/** as it came, for another try */
	grey: Grey;
	dpi: number;
	/** for the search for lost text in the picture made last */
	look?: Lookout;
}

const pages = new Map<number, Kept>();

function takenIn({ page, bitmap, dpi, region }: PrepareQuestion): Kept {
	const { box, scale } = fitted(bitmap.width, bitmap.height, region);
	const kept = { box, scale, grey: greyOfBitmap(bitmap, box, scale), dpi: dpi * scale };
	bitmap.close();
	pages.set(page, kept);
	return kept;
}

function prepared(kept: Kept, settings: Settings, turn?: Turn): PreparedPage {
	const {
		image,
		toPage,
		dpi,
		steps,
		turn: made,
		unsureTurn,
		textual,
		nothing,
		spread,
	} = prepare(kept.grey, kept.dpi, settings, turn);
	kept.look = lookout(image);
	return {
		pieces: piecesOf(image, spread),
		width: image.width,
		height: image.height,
		dpi,
		steps,
		turn: made,
		toPage: pageWay(toPage, kept.box, kept.scale),
		unsureTurn,
		textual,
		nothing,
	};
}

function previewOf({ grey, dpi, scale }: Kept, settings: Settings, most: number): Preview {
	const { image, toPage, steps } = prepare(grey, dpi, settings);
	// How many page pixels a pixel of the picture is, at its upper edge.
	const way = toPage.map((value) => value / toPage[8]!);
	const step = Math.hypot(way[0]!, way[3]!) / scale;
	return { bitmap: bitmapOfGrey(image, most), width: image.width * step, height: image.height * step, steps };
}

/** The worker of preparation: a page's bitmap comes in, a grey picture made ready for reading goes out. */
function answer(question: PreparerQuestion): PrepareAnswer {
	if (question.ask === 'prepare') return { prepared: prepared(takenIn(question), question.settings) };
	const kept = pages.get(question.page);
	if (question.ask === 'drop') pages.delete(question.page);
	if (!kept) return {};
	if (question.ask === 'again') return { prepared: prepared(kept, question.settings, question.turn) };
	if (question.ask === 'preview') return { preview: previewOf(kept, question.settings, question.most) };
	if (question.ask === 'unread' && kept.look) return { unread: kept.look(question.boxes) };
	return {};
}

/** What goes over without a copy. */
function given(said: PrepareAnswer): Transferable[] {
	if ('failed' in said) return [];
	return [...(said.prepared?.pieces.map(({ pgm }) => pgm.buffer) ?? []), ...(said.preview ? [said.preview.bitmap] : [])];
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
