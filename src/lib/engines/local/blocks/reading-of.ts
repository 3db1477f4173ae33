import type { EngineRequest } from '#lib/model/engine.ts';
import { verticalLanguages } from '#lib/model/language.ts';
import type { PageImage } from '#lib/model/page-image.ts';
import type { Reading } from '#lib/model/reading.ts';
import { fullWidth } from './full-width.ts';
import { ligatures } from './ligatures.ts';
import { placed } from './placed.ts';
import type { Found } from '../read/read-page.ts';
import { wayBack } from './way-back.ts';

/** The reading of a request's one page, from what was found on its image. */
export function readingOf(
	request: EngineRequest,
	image: Omit<PageImage, 'bitmap'>,
	{ prepared, blocks, unread, otherScript, version }: Found,
	seconds: number,
): Reading {
	const { languages } = request.settings;
	const data = prepared.vertical ? [...languages, ...verticalLanguages(languages)] : languages;
	const back = wayBack(prepared.toPage, image.width, image.height, prepared.bend);
	const lost = unread.map((box) => back.box(box)).filter((box) => box !== undefined);
	return {
		taskId: request.taskId,
		documentId: request.documentId,
		page: request.pages[0]!,
		engine: 'device',
		model: `Tesseract ${version.match(/^\d+(\.\d+)*/)?.[0] ?? '5'}, ${data.join('+')}`,
		languages: [...languages],
		width: image.width,
		height: image.height,
		dpi: image.dpi,
		blocks: placed(fullWidth(ligatures(blocks, languages), languages), back),
		turn: prepared.turn,
		...(prepared.vertical && { direction: 'vertical' }),
		steps: prepared.steps,
		...(lost.length && { unread: lost }),
		...(otherScript && { otherScript }),
		seconds,
		readAt: Date.now(),
	};
}
