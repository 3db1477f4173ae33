import { execFileSync } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import type { Page } from '@playwright/test';
import { strFromU8, unzipSync } from 'fflate';
import { expect, test } from './app.ts';

/** Fetched and kept by the service worker, as for any language that is chosen. */
test.use({
	serviceWorkers: 'allow',
	keepsEngines: false,
	// The data of Japanese names parameters of an older recogniser, and its core says so as errors.
	expected: { list: [/^Warning: Parameter not found:/] },
});

const HEADING = '渡し船の一日';
const PARAGRAPHS = [
	'港から島へ渡る船は、一日に三度しか出ない。朝の便には学校へ行く子供たちが乗り、昼の便には手紙と新聞が積まれる。',
	'夕方の便で帰る人は、たいてい甲板に立って灯台を眺めている。「明日も晴れるだろう」と船長は言った。',
];

const picture = async () => ({
	name: 'vertical.png',
	mimeType: 'image/png',
	buffer: await readFile(new URL('pictures/vertical-ja.png', import.meta.url)),
});

async function chooseJapanese(page: Page) {
	await page.goto('/settings');
	await page.waitForFunction(() => navigator.serviceWorker.controller !== null);
	await page.getByRole('checkbox', { name: 'Japanese', exact: true }).check();
	await expect(page.locator('[data-language="jpn"]')).toHaveAttribute('data-state', 'here');
	await page.getByRole('checkbox', { name: 'English', exact: true }).uncheck();
	await page.getByRole('link', { name: 'Legible' }).click();
}

async function save(page: Page, item: string): Promise<Buffer> {
	const download = page.waitForEvent('download');
	await page.getByRole('button', { name: 'Export', exact: true }).click();
	await page.getByRole('menuitem', { name: item, exact: true }).click();
	return readFile(await (await download).path());
}

const keptData = (page: Page) =>
	page.evaluate(async () =>
		(await (await caches.open('vendor')).keys())
			.map(({ url }) => url.replace(/^.*\/|\?.*$/g, ''))
			.filter((name) => /^jpn/.test(name)),
	);

/** Without any white space. */
const bare = (text: string) => text.replace(/\s+/gu, '');

test('a vertical page is read down its lines, from the right, and every format gives its sentences in order', async ({
	page,
	add,
	done,
}) => {
	await chooseJapanese(page);
	await add(await picture());
	const card = await done('vertical.png');
	await expect(card).toContainText('On this device · Japanese');
	await expect(card).not.toContainText('Looks like');

	const text = (await save(page, 'Plain text')).toString();
	expect(text.split(/\n{2,}/).map(bare)).toEqual([HEADING, ...PARAGRAPHS]);
	expect(text).not.toMatch(/[^\n] /);

	const word = strFromU8(unzipSync(await save(page, 'Word (.docx)'))['word/document.xml']!);
	expect(word.replace(/<w:p[ >]/g, '\n$&').replace(/<[^>]+>/g, '')).toContain(PARAGRAPHS[0]);

	const web = (await save(page, 'Web page (.html)')).toString();
	for (const paragraph of PARAGRAPHS) expect(web).toContain(paragraph);

	const pdf = await save(page, 'Searchable PDF');
	await expect(page.getByText(/verified: \d+ of \d+ words found/)).toBeVisible();
	let said: string | undefined;
	try {
		said = execFileSync('pdftotext', ['-', '-'], { input: pdf }).toString();
	} catch {
		// a machine without poppler: the check above has read it with our own means
	}
	if (said !== undefined) expect(bare(said)).toBe([HEADING, ...PARAGRAPHS].join(''));

	await card.getByRole('link', { name: 'Open' }).click();
	const reading = page.locator('[data-reading]');
	await expect.poll(async () => bare((await reading.textContent()) ?? '')).toBe([HEADING, ...PARAGRAPHS].join(''));
});

test('the data for vertical lines comes and goes with its language', async ({ page }) => {
	await chooseJapanese(page);
	expect((await keptData(page)).sort()).toEqual(['jpn.traineddata.gz', 'jpn_vert.traineddata.gz']);
	await expect(page.locator('[data-language]', { hasText: 'vert' })).toHaveCount(0);
	await page.goto('/settings');
	await expect(page.locator('[data-language="jpn"]')).toContainText('4.1 MB, here');
	await page.getByRole('checkbox', { name: 'English', exact: true }).check();
	await page.getByRole('checkbox', { name: 'Japanese', exact: true }).uncheck();
	await page.getByRole('button', { name: 'Remove Japanese' }).click();
	await expect(page.locator('[data-language="jpn"]')).toHaveAttribute('data-state', 'site');
	expect(await keptData(page)).toEqual([]);
});
