import { randomBytes } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { expect, test } from './app.ts';
import { backupFile } from './backup-file.ts';
import { drawnText } from './drawn.ts';

/** Three documents that take a while: a picture, and 20 MB behind its end. */
const long = async (picture: Buffer) =>
	backupFile(
		[1, 2, 3].map((n) => ({
			id: `paper-${n}`,
			name: `paper ${n}.png`,
			bytes: Buffer.concat([picture, randomBytes(20e6)]),
		})),
	);

test('a library is backed up under a passphrase, and restored in another browser with its corrections', async ({
	page,
	add,
	done,
	browser,
	baseURL,
}) => {
	// Where a place can be chosen, the browser asks in a window of its own, which no test can answer.
	await page.addInitScript(() => delete (window as { showSaveFilePicker?: unknown }).showSaveFilePicker);
	await page.goto('/');
	await add({ name: 'rent.png', mimeType: 'image/png', buffer: await drawnText(page, ['The monthly rent']) });
	const card = await done('rent.png');
	await card.getByRole('link', { name: 'Open' }).click();
	await page.locator('[data-word]', { hasText: 'monthly' }).dblclick();
	await page.keyboard.press('ControlOrMeta+a');
	await page.keyboard.type('yearly');
	await page.keyboard.press('Enter');
	await expect(page.locator('[data-reading]')).toContainText('The yearly rent');
	await page.goto('/settings');
	await page.getByLabel('Passphrase', { exact: true }).last().fill('correct horse');
	// A slip of the finger would lock the backup for ever.
	await page.getByLabel('The passphrase again').fill('corect horse');
	await page.getByRole('button', { name: 'Back up the library' }).click();
	await expect(page.getByText('These are not the same passphrase.')).toBeVisible();
	await expect(page.getByLabel('The passphrase again')).toBeFocused();
	await page.getByLabel('The passphrase again').fill('correct horse');
	const [download] = await Promise.all([
		page.waitForEvent('download'),
		page.getByRole('button', { name: 'Back up the library' }).click(),
	]);
	await expect(page.getByText('Backed up 1 document.')).toBeVisible();
	const file = { name: 'x.legible', mimeType: 'application/octet-stream', buffer: readFileSync(await download.path()) };
	expect(file.buffer.includes('rent.png')).toBe(false);

	const other = await browser.newContext({ baseURL: baseURL! });
	const there = await other.newPage();
	await there.goto('/settings');
	await there.getByLabel('Backup file').setInputFiles(file);
	await there.getByLabel('Passphrase of x.legible').fill('wrong');
	await there.getByRole('button', { name: 'Restore', exact: true }).click();
	await expect(there.getByRole('alert')).toContainText('That was not the passphrase of this backup.');
	await there.getByLabel('Passphrase of x.legible').fill('correct horse');
	await there.getByRole('button', { name: 'Restore', exact: true }).click();
	await expect(there.getByText('Restored 1 document.').first()).toBeVisible();
	await there.getByLabel('Backup file').setInputFiles(file);
	await there.getByLabel('Passphrase of x.legible').fill('correct horse');
	await there.getByRole('button', { name: 'Restore', exact: true }).click();
	await expect(there.getByText('1 document was here already.').first()).toBeVisible();
	await there.goto('/');
	await expect(there.locator('[data-document]')).toHaveCount(1);
	await there.getByRole('link', { name: 'Open' }).click();
	await expect(there.locator('[data-reading]')).toContainText('The yearly rent');
	await other.close();
});

test('of two tabs that restore a backup at once, the second is told so, and nothing is lost @long', async ({
	page,
}, info) => {
	await page.goto('/settings');
	const path = info.outputPath('library.legible');
	writeFileSync(path, (await long(await drawnText(page, ['A page'], 'image/png'))).buffer);
	const other = await page.context().newPage();
	await other.goto('/settings');
	await page.getByLabel('Backup file').setInputFiles(path);
	await expect(page.getByLabel('Restoring')).toBeVisible();
	await other.getByLabel('Backup file').setInputFiles(path);
	await expect(other.getByRole('alert')).toContainText('A backup is being restored already');
	await expect(page.getByText('Restored 3 documents.').first()).toBeVisible();
	await other.getByLabel('Backup file').setInputFiles(path);
	await expect(other.getByText('3 documents were here already.').first()).toBeVisible();
	await page.goto('/');
	await expect(page.locator('[data-document]')).toHaveCount(3);
	for (const n of [1, 2, 3]) {
		await page.goto(`/read/paper-${n}`);
		await expect(page.locator('.sheet canvas').first()).toBeVisible();
	}
});

test('a restore goes on while the settings are left, and is seen and stopped there', async ({ page }, info) => {
	await page.goto('/settings');
	const path = info.outputPath('library.legible');
	writeFileSync(path, (await long(await drawnText(page, ['A page'], 'image/png'))).buffer);
	await page.getByLabel('Backup file').setInputFiles(path);
	await page.getByRole('link', { name: 'Legible' }).first().click();
	await expect(page).toHaveURL(/\/$/);
	await page.goBack();
	await expect(page.getByLabel('Restoring')).toBeVisible();
	await expect(page.getByLabel('Backup file')).toHaveCount(0);
	await expect(page.getByText('Restored 3 documents.').first()).toBeVisible();
	// A second time nothing is new: that is what the message says, wherever the user is by then.
	await page.getByLabel('Backup file').setInputFiles(path);
	await expect(page.locator('.toast').filter({ hasText: '3 documents were here already.' })).toBeVisible();
	await expect(page.getByText('Restored 0 documents.')).toHaveCount(0);
	await page.getByRole('link', { name: 'Legible' }).first().click();
	await expect(page.locator('[data-document]')).toHaveCount(3);
});

test('a document from the bin is put back, and a damaged one is left out and named', async ({ page, add, done }) => {
	await page.goto('/');
	const picture = await drawnText(page, ['A letter that matters']);
	await add({ name: 'letter.png', mimeType: 'image/png', buffer: picture });
	await done('letter.png');
	const id = (await page.locator('[data-document]').getAttribute('data-document'))!;
	await page.getByRole('button', { name: /^Remove letter/ }).click();
	await expect(page.locator('[data-document]')).toHaveCount(0);
	await page.goto('/settings');
	await page.getByLabel('Backup file').setInputFiles(
		backupFile([
			{
				id: 'shuffled',
				name: 'shuffled.png',
				bytes: Buffer.concat([picture, Buffer.of(1)]),
				document: { order: 'abc' },
			},
			{
				id: 'endless',
				name: 'endless.png',
				bytes: Buffer.concat([picture, Buffer.of(2)]),
				document: { pageCount: 1e12 },
			},
			{ id, name: 'letter.png', bytes: picture },
		]),
	);
	await expect(page.getByRole('status').filter({ hasText: 'Restored 1 document.' }).first()).toContainText(
		'Not restored, because they are damaged in the backup: shuffled.png, endless.png.',
	);
	await page.goto('/');
	await expect(page.locator('[data-document]')).toHaveCount(1);
	await expect(page.locator('[data-document]')).toContainText('letter.png');
});

test('a file that is no backup is called so, and one that breaks off says what of it is here', async ({ page }) => {
	await page.goto('/settings');
	const file = page.getByLabel('Backup file');
	await file.setInputFiles({ name: 'notes.txt', mimeType: 'text/plain', buffer: Buffer.from('Milk, bread and tea') });
	await expect(page.getByRole('alert')).toHaveText('This file is no backup of Legible.');
	const documents = ['one', 'two'].map((id) => ({ id, name: `${id}.png`, bytes: Buffer.from(`bytes of ${id}`) }));
	const whole = backupFile(documents);
	await file.setInputFiles({ ...whole, buffer: whole.buffer.subarray(0, whole.buffer.length - 60) });
	await expect(page.getByRole('alert')).toHaveText(
		'The backup was not restored to its end. This backup is damaged or incomplete. Restored 1 document.',
	);
});
