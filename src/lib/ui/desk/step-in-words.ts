import type { StepTaken } from '#lib/model/reading.ts';

/** What a step of preparation did to a page, in a few words. */
export function stepInWords({ step, values }: StepTaken): string {
	const { degrees = 0, factor = 1 } = values;
	switch (step) {
		case 'invert':
			return 'Light on dark turned';
		case 'borders':
			return values.bars || !values.holes ? 'Dark borders cut off' : 'Punch holes covered';
		case 'noise':
			return 'Specks removed';
		case 'background':
			return 'Shadow removed';
		case 'orientation':
			return `Turned ${degrees.toLocaleString()}°`;
		case 'perspective':
			return 'Perspective taken out';
		case 'deskew': {
			const lean = Math.abs(degrees).toLocaleString(undefined, { minimumFractionDigits: 1, maximumFractionDigits: 1 });
			return `Straightened ${lean}°`;
		}
		case 'scale':
			return factor > 1
				? `Enlarged ${factor.toLocaleString()} ×`
				: `Made smaller, ${(factor * 100).toLocaleString()} %`;
		case 'spread':
			return 'Two pages, read one after the other';
	}
}
