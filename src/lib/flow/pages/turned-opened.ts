import { turnOfPage, type Document } from '#lib/model/document.ts';
import type { PageImage } from '#lib/model/page-image.ts';
import { turnedBlocks } from '#lib/model/turn/turned-blocks.ts';
import { turnedRules } from '#lib/model/turn/turned-rules.ts';
import type { Opened, TextOptions } from '#lib/sources/open.ts';
import { turnedBitmap } from './turned-bitmap.ts';

/** An opened document whose pages lie as the user turned them, in their pictures and in the text that the file carries. */
export function turnedOpened(opened: Opened, document: Pick<Document, 'turns'>): Opened {
	if (!document.turns) return opened;
	const { ownText } = opened;
	return {
		...opened,
		async page(number, options) {
			const image = await opened.page(number, options);
			return turned(image, document, number);
		},
		...(opened.size && {
			size: async (number: number) => {
				const { width, height, dpi } = await opened.size!(number);
				return turnOfPage(document, number) % 180 ? { width: height, height: width, dpi } : { width, height, dpi };
			},
		}),
		...(ownText && {
			ownText: async (number: number, options?: TextOptions) => {
				const text = await ownText(number, options);
				const by = turnOfPage(document, number);
				if (!text || !by) return text;
				const size = await opened.size!(number);
				return { blocks: turnedBlocks(text.blocks, by, size), rules: turnedRules(text.rules, by, size) };
			},
		}),
	};
}

function turned(image: PageImage, document: Pick<Document, 'turns'>, number: number): PageImage {
	const bitmap = turnedBitmap(image.bitmap, turnOfPage(document, number));
	return { ...image, bitmap, width: bitmap.width, height: bitmap.height };
}
