import type { Settings, StepName } from '#lib/model/settings.ts';

/** Whether a step is taken: as the user says, else as the measurement says. `asked` is true when the user decided. */
export function switched(settings: Settings, step: StepName, measured: boolean): { taken: boolean; asked: boolean } {
	const wish = settings.steps?.[step] ?? 'auto';
	if (wish === 'auto') return { taken: measured, asked: false };
	return { taken: wish === 'on', asked: wish === 'on' && !measured };
}

/** Whether a step is taken, which is recorded then with the `values` that it was decided by. */
export type Take = (step: StepName, measured: boolean, values: Record<string, number>) => boolean;
