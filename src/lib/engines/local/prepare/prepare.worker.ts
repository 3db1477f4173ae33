import { fitted } from '../fitted.ts';
import { greyOfBitmap } from '../grey-of-bitmap.ts';
import { pageWay } from '../page-way.ts';
import { pgm } from '../pgm.ts';
import type { PrepareAnswer, PreparedPage, PrepareQuestion, PreparerQuestion } from '../prepare-message.ts';
import type { Settings } from '#lib/model/settings.ts';
import type { Grey } from './grey.ts';
import { lookout, type Lookout } from './lookout.ts';
import { prepare } from './prepare.ts';
import { rules } from './rules.ts';
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
	} = prepare(kept.grey, kept.dpi, settings, turn);
	kept.look = lookout(image);
	return {
		pgm: pgm(image),
		width: image.width,
		height: image.height,
		dpi,
		steps,
		turn: made,
		toPage: pageWay(toPage, kept.box, kept.scale),
		unsureTurn,
		textual,
		nothing,
		rules: nothing ? { across: [], down: [] } : rules(image, dpi),
	};
}

/** The worker of preparation: a page's bitmap comes in, a grey picture made ready for reading goes out. */
function answer(question: PreparerQuestion): PrepareAnswer {
	if (question.ask === 'prepare') return { prepared: prepared(takenIn(question), question.settings) };
	const kept = pages.get(question.page);
	if (question.ask === 'drop') pages.delete(question.page);
	if (!kept) return {};
	if (question.ask === 'again') return { prepared: prepared(kept, question.settings, question.turn) };
	if (question.ask === 'unread' && kept.look) return { unread: kept.look(question.boxes) };
	return {};
}

const scope = self as unknown as { postMessage(answer: PrepareAnswer, transfer: Transferable[]): void };

addEventListener('message', ({ data }: MessageEvent<PreparerQuestion>) => {
	try {
		const said = answer(data);
		scope.postMessage(said, 'prepared' in said && said.prepared ? [said.prepared.pgm.buffer] : []);
	} catch (thrown) {
		scope.postMessage({ failed: String(thrown) }, []);
	}
});
