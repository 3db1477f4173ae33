import { gunzipSync } from 'node:zlib';
import { readFile } from 'node:fs/promises';
import { expect, test } from './app.ts';
import { drawnText } from './drawn.ts';
import { makeLibrary } from './make-library.ts';

const THREE = ['a.png', 'b.png', 'c.png'].map((name) => ({ name, text: `Letter ${name}` }));

test('what was removed last comes back with Ctrl+Z in the library, but not from within a field', async ({ page }) => {
	await page.goto('/');
	await makeLibrary(page, THREE);
	const cards = page.locator('[data-document]');
	await page.getByRole('button', { name: 'Remove b.png' }).click();
	await page.getByRole('button', { name: 'Remove a.png' }).click();
	await expect(cards).toHaveCount(1);
	await page.getByLabel('Search in all documents').focus();
	await page.keyboard.press('Control+z');
	await page.getByRole('button', { name: 'Choose files' }).focus();
	await expect(cards).toHaveCount(1);
	await page.keyboard.press('Control+z');
	await expect(cards).toHaveCount(2);
	await expect(cards.filter({ hasText: 'a.png' })).toBeVisible();
	await page.keyboard.press('Control+z');
	await expect(cards).toHaveCount(3);
	await page.keyboard.press('Control+z');
	await expect(cards).toHaveCount(3);
});

test('in the bin the keyboard goes on with the next one, and what is deleted for good is asked about', async ({
	page,
}) => {
	await page.goto('/');
	await makeLibrary(page, THREE);
	await page.getByRole('button', { name: 'Select', exact: true }).click();
	await page.keyboard.press('Control+a');
	await page.getByRole('toolbar', { name: 'Selected documents' }).getByRole('button', { name: 'Remove' }).click();
	await page.getByText('Removed (3), kept for 30 days').click();
	const rows = page.locator('[data-removed]');
	await expect(rows).toHaveCount(3);
	const name = async (at: number) => (await rows.nth(at).locator('bdi').textContent())!;
	const [first, second, third] = [await name(0), await name(1), await name(2)];
	await expect(rows.nth(0).getByRole('button', { name: 'Put back' })).toHaveAccessibleDescription(first);
	await rows.nth(0).getByRole('button', { name: 'Put back' }).press('Enter');
	await expect(page.getByText(`Put ${first} back`)).toBeVisible();
	await expect(rows).toHaveCount(2);
	await expect(rows.nth(0).getByRole('button', { name: 'Put back' })).toBeFocused();

	await rows.nth(0).getByRole('button', { name: 'Delete for good' }).press('Enter');
	const dialog = page.getByRole('dialog', { name: `Delete ${second} for good?` });
	await dialog.getByRole('button', { name: 'Cancel' }).click();
	await expect(rows).toHaveCount(2);
	await expect(rows.nth(0).getByRole('button', { name: 'Delete for good' })).toBeFocused();
	await page.keyboard.press('Enter');
	await dialog.getByRole('button', { name: 'Delete for good' }).press('Enter');
	await expect(page.getByText(`Deleted ${second} for good`)).toBeVisible();
	await expect(rows).toHaveCount(1);
	await expect(rows.nth(0).getByRole('button', { name: 'Put back' })).toBeFocused();
	expect(await name(0)).toBe(third);
});

test('in the page grid the keyboard goes on with the next page, and what was done is said', async ({ page }) => {
	await page.goto('/');
	await makeLibrary(page, [{ name: 'four.png', pages: 4, text: 'A page' }]);
	await page.getByRole('link', { name: '4 pages' }).click();
	const tile = (number: number) => page.locator(`[data-page="${number}"]`);
	const news = page.getByRole('status').filter({ hasText: /^(Page \d|Turned|Undone)/ });
	await tile(1).press('Alt+ArrowRight');
	await expect(news).toHaveText('Page 2 of 4');
	await page.keyboard.press('r');
	await expect(news).toHaveText('Turned the page right');
	await page.keyboard.press('Control+z');
	await expect(news).toHaveText('Undone');
	await tile(1).press('Delete');
	await expect(tile(1)).toHaveCount(0);
	await expect(tile(3)).toBeFocused();
	await tile(4).click();
	await page.getByRole('button', { name: 'Take out' }).press('Enter');
	await expect(tile(4)).toHaveCount(0);
	await expect(page.locator('[data-page]:focus')).toHaveCount(1);
	for (let steps = 3; steps > 0; steps--) await page.getByRole('button', { name: 'Undo' }).first().press('Enter');
	await expect(page.locator('[data-page]')).toHaveCount(4);
	await expect(page.locator('[data-page]:focus')).toHaveCount(1);
});

test('the keyboard is where it was when a file has been written', async ({ page }) => {
	await page.goto('/');
	await makeLibrary(page, THREE);
	const menu = page.locator('[data-document]').nth(1).getByRole('button', { name: 'Export' });
	await menu.press('Enter');
	await page.getByRole('menuitem', { name: 'Plain text' }).press('Enter');
	await expect(page.getByText('Saved b.txt')).toBeVisible();
	await expect(menu).toBeFocused();
	await page.getByRole('button', { name: 'Select', exact: true }).click();
	await page.keyboard.press('Control+a');
	const many = page.getByRole('toolbar').getByRole('button', { name: 'Export', exact: true });
	await many.press('Enter');
	await page.getByRole('menuitem', { name: 'Plain text' }).press('Enter');
	await expect(page.getByText(/^Saved 3 documents in/)).toBeVisible();
	await expect(many).toBeFocused();
});

test('who closes the list of keys has the keyboard where it was', async ({ page }) => {
	await page.goto('/');
	await makeLibrary(page, THREE.slice(0, 1));
	await page.getByRole('link', { name: 'Open' }).click();
	await expect(page.locator('[data-word]').first()).toBeVisible();
	const paragraphs = page.getByRole('button', { name: 'Paragraphs' });
	await paragraphs.focus();
	await page.keyboard.press('?');
	await expect(page.getByRole('dialog', { name: 'Keys' })).toBeVisible();
	await page.keyboard.press('Escape');
	await expect(page.getByRole('dialog')).toHaveCount(0);
	await page.waitForTimeout(300);
	await expect(paragraphs).toBeFocused();
});

test('a message on the desk stands above the buttons at its foot', async ({ page }) => {
	await page.goto('/');
	await makeLibrary(page, THREE.slice(0, 1));
	await page.getByRole('link', { name: 'Open' }).click();
	const change = page.getByRole('button', { name: 'Change' });
	await expect(change).toBeVisible();
	await page.keyboard.press('Control+z');
	const toast = page.locator('.toast');
	await expect(toast).toHaveText(/Nothing to undo/);
	const [over, under] = [(await toast.boundingBox())!, (await change.boundingBox())!];
	expect(over.y + over.height).toBeLessThanOrEqual(under.y);
});

test('of several languages that are imported each is told how it went, and the keyboard stays when one is removed', async ({
	page,
}) => {
	await page.goto('/settings');
	const data = gunzipSync(await readFile('static/vendor/tessdata/heb.traineddata.gz'));
	const file = (name: string, buffer: Buffer) => ({ name, mimeType: '', buffer });
	await page
		.getByLabel('Import a language')
		.first()
		.setInputFiles([
			file('heb.traineddata', data),
			file('nld.traineddata', Buffer.from('no data')),
			file('tlh.traineddata', data),
		]);
	const said = page.getByRole('region', { name: 'Languages' }).getByRole('status').locator('p');
	await expect(said).toHaveText([/^Hebrew was imported/, /^nld\.traineddata: This is no language data/, /^tlh was/]);
	await page.getByRole('button', { name: 'Remove Hebrew' }).press('Enter');
	await expect(page.getByRole('checkbox', { name: 'Hebrew' })).toBeFocused();
	await page.getByRole('button', { name: 'Remove tlh' }).press('Enter');
	await expect(page.locator('button').filter({ hasText: 'Import a language' })).toBeFocused();
});

test('a page that is opened while all work is paused says so, and lets it go on', async ({ page, add }) => {
	await page.goto('/');
	let letGo = () => {};
	const held = new Promise<void>((resolve) => (letGo = resolve));
	await page.route('**/tessdata/**', (route) => held.then(() => route.continue()));
	const lines = Array.from({ length: 6 }, (_, at) => `This is letter ${at + 1}`);
	const buffers = await Promise.all(lines.map((line) => drawnText(page, [line])));
	await add(...buffers.map((buffer, at) => ({ name: `${at + 1}.png`, mimeType: 'image/png', buffer })));
	await expect(page.locator('[data-document]')).toHaveCount(6);
	await page.getByRole('button', { name: 'Pause all' }).click();
	const waiting = page.locator('[data-document][data-status="Queued"]');
	await waiting.first().getByRole('link').first().click();
	await expect(page.getByText('Reading is paused.')).toBeVisible();
	await expect(page.getByRole('button', { name: 'Read it next' })).toHaveCount(0);
	await page.getByRole('button', { name: 'Continue' }).click();
	letGo();
	await expect(page.locator('[data-reading]')).toContainText('This is letter', { timeout: 60_000 });
});

/** One box of the format that HEIC is built of. */
function box(name: string, content: Buffer): Buffer {
	const size = Buffer.alloc(4);
	size.writeUInt32BE(8 + content.length);
	return Buffer.concat([size, Buffer.from(name), content]);
}

test.describe('without the decoder of HEIC', () => {
	test.use({ expected: { list: [/Failed to load resource/] } });

	test('a HEIC picture that comes without a network says that a part is missing, not that it cannot be read', async ({
		page,
		context,
	}) => {
		await context.route('**/libheif.js', (route) => route.abort());
		await page.goto('/');
		const sides = Buffer.from([0, 0, 0, 0, 0, 0, 1, 0, 0, 0, 1, 0]);
		const kinds = Buffer.from('heic\0\0\0\0mif1heic');
		const properties = box('iprp', box('ipco', box('ispe', sides)));
		const buffer = Buffer.concat([box('ftyp', kinds), box('meta', Buffer.concat([Buffer.alloc(4), properties]))]);
		await page.getByLabel('Add files').setInputFiles([{ name: 'photo.heic', mimeType: 'image/heic', buffer }]);
		await expect(page.locator('[data-refused="photo.heic"]')).toHaveText(
			'A part of Legible could not be fetched. Try again when the network is there, or reload.',
		);
	});
});
