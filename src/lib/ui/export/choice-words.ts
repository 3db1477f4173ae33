import type { ExportOptions, Format, FormatId } from '#lib/flow/export/export.ts';
import { say } from '../say/say.ts';

type Choice = Format['choices'][number];

/** How a choice is asked about. `usual`: what holds while nothing was chosen. */
export type Asked =
	| { kind: 'switch'; label: string; usual: boolean }
	| { kind: 'list'; label: string; usual: string; values: { value: string; label: string; note?: string }[] };

/** A choice of a format in words; what is usual may hang on the other choices. */
export function choiceWords(choice: Choice, format: FormatId, chosen: ExportOptions): Asked {
	switch (choice) {
		case 'reflow':
			return { kind: 'switch', label: say('One line for each paragraph'), usual: false };
		case 'joinHyphens': {
			const usual = format !== 'text' || Boolean(chosen.reflow);
			return { kind: 'switch', label: say('Make words whole that were broken at the end of a line'), usual };
		}
		case 'withoutRunningHeads':
			return { kind: 'switch', label: say('Leave out page headers and footers'), usual: false };
		case 'byteOrderMark':
			return {
				kind: 'switch',
				label: say('Begin with a byte order mark, so that Excel reads every letter'),
				usual: true,
			};
		case 'markNumbers':
			return { kind: 'switch', label: say('Mark negative numbers as text too'), usual: false };
		case 'shows':
			return {
				kind: 'list',
				label: say('Pages show'),
				usual: 'picture',
				values: [
					{ value: 'picture', label: say('Their picture, with the text unseen over it') },
					{
						value: 'text',
						label: say('The text in place of the picture'),
						note: say(
							'Pictures on the page are kept, and so are lines in scripts that the font does not have: Arabic, Hebrew, Hindi, Chinese and others. Pages without text stay pictures.',
						),
					},
				],
			};
		case 'pictures':
			return {
				kind: 'list',
				label: say('Pictures of the pages'),
				usual: 'as-they-are',
				values: [
					{ value: 'as-they-are', label: say('As they are') },
					{ value: 'smaller', label: say('Made smaller'), note: say('At most 200 dots an inch, as a JPEG.') },
					{
						value: 'black-and-white',
						label: say('Black and white'),
						note: say('The smallest, and only good for text: photographs are lost.'),
					},
				],
			};
		case 'pdfA':
			return { kind: 'switch', label: say('Keep to PDF/A-2b, for archives'), usual: false };
		case 'pageSeparator':
			return {
				kind: 'list',
				label: say('Between pages'),
				usual: 'form-feed',
				values: [
					{ value: 'form-feed', label: say('A form feed') },
					{ value: 'blank-line', label: say('An empty line') },
				],
			};
		case 'separator':
			return {
				kind: 'list',
				label: say('Between cells'),
				usual: ',',
				values: [
					{ value: ',', label: say('Comma') },
					{ value: ';', label: say('Semicolon') },
					{ value: '\t', label: say('Tab') },
				],
			};
	}
}
