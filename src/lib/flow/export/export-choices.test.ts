import 'fake-indexeddb/auto';
import { expect, it } from 'vitest';
import { exportChoices, keepExportChoices } from './export-choices.ts';

it('keeps the choices of two exports that are begun at once', async () => {
	await Promise.all([keepExportChoices('pdf', { pictures: 'smaller' }), keepExportChoices('text', { reflow: true })]);
	expect(await exportChoices('pdf')).toEqual({ pictures: 'smaller' });
	expect(await exportChoices('text')).toEqual({ reflow: true });
});
