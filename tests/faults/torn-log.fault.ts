import { tearLogs } from './damage.ts';
import { expect, test } from './house.ts';
import { OwnBrowser } from './own-browser.ts';
import { file } from './pictures.ts';

test('a log that a killed browser left torn costs nothing two starts later @short', async ({ site, profile }) => {
	let own!: OwnBrowser;
	const open = async () => {
		own = await OwnBrowser.start(profile);
		const page = await own.context.newPage();
		await page.goto(site);
		await expect(page.getByLabel('Add files')).toBeAttached();
		return page;
	};
	const names = ['one.png', 'two.png', 'three.png'];
	for (const [index, name] of names.entries()) {
		const page = await open();
		await expect(page.locator('[data-document]')).toHaveCount(index);
		await page.getByLabel('Add files').setInputFiles([file(name)]);
		const card = page.locator('[data-document]').filter({ hasText: name });
		await expect(card).toHaveAttribute('data-status', 'Completed');
		await own.kill();
		tearLogs(profile);
	}
	const page = await open();
	for (const name of names) await expect(page.locator('[data-document]').filter({ hasText: name })).toBeVisible();
	await own.kill();
});
