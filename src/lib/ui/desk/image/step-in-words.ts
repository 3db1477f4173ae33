import type { StepTaken } from '#lib/model/reading.ts';
import { say } from '#lib/ui/say/say.ts';
import { spoken } from '#lib/ui/say/spoken.svelte.ts';

/** What a step of preparation did to a page, in a few words. */
export function stepInWords({ step, values }: StepTaken): string {
	const { degrees = 0, factor = 1 } = values;
	switch (step) {
		case 'sheet':
			return say('Sheet cut out');
		case 'invert':
			return say('Light on dark turned');
		case 'borders':
			return values.bars || !values.holes ? say('Dark borders cut off') : say('Punch holes covered');
		case 'noise':
			return say('Specks removed');
		case 'dots':
			return say('Dots joined');
		case 'leaders':
			return say('Rows of dots taken out');
		case 'marker':
			return say('Marker pen taken out');
		case 'background':
			return say('Shadow removed');
		case 'pale':
			return say('Pale letters darkened');
		case 'stamps':
			return say('Stamps taken out');
		case 'faint':
			return say('Faint print darkened');
		case 'orientation':
			return say('Turned {degrees}°', { degrees });
		case 'perspective':
			return say('Perspective taken out');
		case 'deskew': {
			const tenths = new Intl.NumberFormat(spoken.now.tag, { minimumFractionDigits: 1, maximumFractionDigits: 1 });
			return say('Straightened {degrees}°', { degrees: tenths.format(Math.abs(degrees)) });
		}
		case 'strikes':
			return say('Lines through words taken out');
		case 'fields':
			return say('Boxes of a form taken out');
		case 'curl':
			return say('Curl flattened');
		case 'scale':
			return factor > 1
				? say('Enlarged {factor} ×', { factor })
				: say('Made smaller, {percent} %', { percent: Math.round(factor * 100) });
		case 'spread':
			return say('Two pages, read one after the other');
	}
}
