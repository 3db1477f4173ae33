import { expect, type Page } from '@playwright/test';

/** Chooses, in the settings, where new documents are read; `where` is the label of the choice. Resolves when that is stored. */
export async function chooseWhere(page: Page, where: string): Promise<void> {
	const places = page.getByRole('radiogroup', { name: 'Where to read' });
	await places.getByRole('radio', { name: where, exact: true }).check();
	// The head says what is stored: a page that is left in the same moment may store nothing.
	const head = expect(page.locator('header .where'));
	await (where === 'On this device' ? head.toContainText(where) : head.not.toContainText('On this device'));
}
