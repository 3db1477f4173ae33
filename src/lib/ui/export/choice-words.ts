import type { ExportOptions, Format, FormatId } from '#lib/flow/export.ts';

type Choice = Format['choices'][number];

/** How a choice is asked about. `usual`: what holds while nothing was chosen. */
export type Asked =
	| { kind: 'switch'; label: string; usual: boolean }
	| { kind: 'list'; label: string; usual: string; values: { value: string; label: string }[] };

/** A choice of a format in words; what is usual may hang on the other choices. */
export function choiceWords(choice: Choice, format: FormatId, chosen: ExportOptions): Asked {
	switch (choice) {
		case 'reflow':
			return { kind: 'switch', label: 'One line for each paragraph', usual: false };
		case 'joinHyphens': {
			const usual = format !== 'text' || Boolean(chosen.reflow);
			return { kind: 'switch', label: 'Make words whole that were broken at the end of a line', usual };
		}
		case 'withoutRunningHeads':
			return { kind: 'switch', label: 'Leave out page headers and footers', usual: false };
		case 'byteOrderMark':
			return { kind: 'switch', label: 'Begin with a byte order mark, so that Excel reads every letter', usual: true };
		case 'markNumbers':
			return { kind: 'switch', label: 'Mark negative numbers as text too', usual: false };
		case 'pdfA':
			return { kind: 'switch', label: 'Keep to PDF/A-2b, for archives', usual: false };
		case 'pageSeparator':
			return {
				kind: 'list',
				label: 'Between pages',
				usual: 'form-feed',
				values: [
					{ value: 'form-feed', label: 'A form feed' },
					{ value: 'blank-line', label: 'An empty line' },
				],
			};
		case 'separator':
			return {
				kind: 'list',
				label: 'Between cells',
				usual: ',',
				values: [
					{ value: ',', label: 'Comma' },
					{ value: ';', label: 'Semicolon' },
					{ value: '\t', label: 'Tab' },
				],
			};
	}
}
