import type { Survey } from '../survey/survey.ts';
import type { Sheet } from './sheet.ts';

/** So large a share of a photo's letters and more would be none. */
const BUSY = 0.3;
const FEWEST = 30;

/** Whether what lies beside a sheet (cloth, a keyboard, wood) has so many pieces of a letter's size that it would be read. */
export function busyGround({ parts, letter, factor }: Survey, { outline }: Sheet): boolean {
	if (!outline) return true;
	const { mask, by, paper } = outline;
	const place = (from: number, to: number, end: number) =>
		Math.min(end - 1, Math.floor((((from + to) / 2) * factor) / by));
	let [inside, beside] = [0, 0];
	for (let i = 0; i < parts.count; i++) {
		if (!letter[i]) continue;
		const x = place(parts.x0[i]!, parts.x1[i]!, paper.width);
		const y = place(parts.y0[i]!, parts.y1[i]!, paper.height);
		if (mask[y * paper.width + x]) inside++;
		else beside++;
	}
	return beside >= FEWEST && beside >= BUSY * (inside + beside);
}
