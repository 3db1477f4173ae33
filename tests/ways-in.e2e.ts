import { readFile } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { serve } from '../scripts/serve.mjs';
import { expect, test } from './app.ts';
import { browserWithCamera, sheetPhoto } from './camera.ts';
import { drawnText, scannedPdf } from './drawn.ts';
import { laidPdf } from './laid-pdf.mjs';
import { zip } from './zip.ts';

const FOX = 'The quick brown fox jumps over the lazy dog';

const controlled = (page: Page) => page.waitForFunction(() => navigator.serviceWorker.controller !== null);

const listening = (server: Server) =>
	new Promise<string>((resolve) =>
		server.listen(0, '127.0.0.1', () => resolve(`http://127.0.0.1:${(server.address() as AddressInfo).port}/`)),
	);

/** Shares files the way the system does: another application's form, posted to the share target. */
async function share(
	page: Page,
	target: string,
	files: { name: string; mimeType: string; buffer: Buffer }[],
	words: Record<string, string> = {},
) {
	const fields = Object.entries(words).map(([name, value]) => `<input name="${name}" value="${value}">`);
	const server = createServer((_, response) => {
		response.writeHead(200, { 'Content-Type': 'text/html' });
		response.end(
			`<form method="post" enctype="multipart/form-data" action="${target}share">${fields.join('')}<input type="file" name="files" multiple><button>Share</button></form>`,
		);
	});
	await page.goto(await listening(server));
	if (files.length) await page.locator('input[type=file]').setInputFiles(files);
	await Promise.all([page.waitForURL(/\/share/), page.getByRole('button', { name: 'Share' }).click()]);
	server.close();
}

const accessible = async (page: Page) => {
	const { violations } = await new AxeBuilder({ page }).analyze();
	expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([]);
};

test.describe('shared with an application that is kept for offline', () => {
	test.use({ serviceWorkers: 'allow' });

	test('shared pictures are documents, also when the server is gone', async ({ page, done }) => {
		const server = await serve({ port: 5300 });
		await page.goto(server.url);
		await controlled(page);
		const fox = await drawnText(page, [FOX]);
		const cat = await drawnText(page, ['A cat sat on the mat and slept']);
		await expect(page.getByText('Ready to work offline')).toBeVisible({ timeout: 60_000 });
		await server.close();
		await share(page, server.url, [
			{ name: 'fox.png', mimeType: 'image/png', buffer: fox },
			{ name: 'cat.png', mimeType: 'image/png', buffer: cat },
		]);
		await expect(page.getByRole('heading', { level: 1 })).toHaveText('Shared with Legible');
		await done('fox.png');
		await done('cat.png');
		await accessible(page);
		await page.reload();
		await expect(page.getByText('Nothing is waiting here.')).toBeVisible();
		await page.getByRole('link', { name: 'Go to the library' }).click();
		await expect(page.locator('[data-document]')).toHaveCount(2);
	});
});

test.describe('shared from another application', () => {
	test.use({ serviceWorkers: 'allow', keepsEngines: false });

	test('a share is taken once, though the page was killed before it could', async ({ page, context, baseURL }) => {
		await page.goto('/');
		await controlled(page);
		const fox = await drawnText(page, [FOX]);
		// A page without script is one that died before it began.
		await page.route('**/_app/immutable/entry/*', (route) => route.abort());
		const killed = await context.newPage();
		await killed.route(/\/share$/, (route) => route.continue());
		const cdp = await context.newCDPSession(killed);
		await cdp.send('Emulation.setScriptExecutionDisabled', { value: true });
		await share(killed, `${baseURL}/`, [{ name: 'fox.png', mimeType: 'image/png', buffer: fox }]);
		await killed.close();
		await page.unroute('**/_app/immutable/entry/*');
		await expect(page.locator('[data-document]')).toHaveCount(0);
		const tabs = await Promise.all([context.newPage(), context.newPage()]);
		await Promise.all(tabs.map((tab) => tab.goto('/')));
		await expect(page.locator('[data-document]')).toHaveCount(1);
		for (const tab of [...tabs, page]) await tab.reload();
		await page.waitForTimeout(1_000);
		await expect(page.locator('[data-document]')).toHaveCount(1);
		await expect(page.locator('[data-refused]')).toHaveCount(0);
	});

	test('shared words are shown, and leave no trace in the address', async ({ page, baseURL }) => {
		await page.goto('/');
		await controlled(page);
		await share(page, `${baseURL}/`, [], { title: 'A title', text: 'and a text' });
		await expect(page.getByText('No file came with this, only text.')).toBeVisible();
		await expect(page.locator('blockquote')).toHaveText('A title\nand a text');
		await expect(page).toHaveURL(/\/share$/);
		await accessible(page);
	});

	test('what was shared and cannot be read stays until it was seen', async ({ page, baseURL }) => {
		await page.goto('/');
		await controlled(page);
		await share(page, `${baseURL}/`, [{ name: 'notes.txt', mimeType: 'text/plain', buffer: Buffer.from('hello') }]);
		await expect(page.locator('[data-refused="notes.txt"]')).toBeVisible();
		await page.goto('/');
		await expect(page.locator('[data-refused="notes.txt"]')).toBeVisible();
		await page.getByRole('button', { name: 'Dismiss notes.txt' }).click();
		await page.waitForTimeout(500);
		await page.reload();
		await page.waitForTimeout(1_000);
		await expect(page.locator('[data-refused]')).toHaveCount(0);
	});
});

test('a file that the system opens with Legible becomes a document', async ({ page, done }) => {
	await page.addInitScript(() => {
		const queue = {
			setConsumer(consumer: (launch: unknown) => void) {
				const file = (globalThis as unknown as { given?: string }).given;
				if (!file) return;
				const bytes = Uint8Array.from(atob(file), (letter) => letter.charCodeAt(0));
				consumer({ files: [{ getFile: () => Promise.resolve(new File([bytes], 'opened.png')) }] });
			},
		};
		Object.defineProperty(globalThis, 'launchQueue', { value: queue });
	});
	await page.goto('/settings');
	const base64 = (await drawnText(page, [FOX])).toString('base64');
	await page.addInitScript((given) => Object.assign(globalThis, { given }), base64);
	await page.reload();
	await done('opened.png');
	const manifest = await (await page.request.get('/manifest.webmanifest')).json();
	const handled = Object.values(manifest.file_handlers[0].accept as Record<string, string[]>).flat();
	expect(handled).toEqual(expect.arrayContaining(['.pdf', '.tiff', '.heic', '.jxl', '.zip']));
	expect(manifest.share_target).toMatchObject({ action: 'share', method: 'POST', enctype: 'multipart/form-data' });
});

test('an address that is pasted is answered with a sentence, and nothing is fetched', async ({ page }) => {
	await page.goto('/');
	await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
	await page.evaluate(() => {
		const clipboardData = new DataTransfer();
		clipboardData.setData('text/plain', 'https://example.com/scan.pdf');
		document.body.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true }));
	});
	await expect(page.getByText('Legible fetches nothing from other sites.')).toBeVisible();
});

test.describe('many files', () => {
	test('a ZIP becomes its documents, and what cannot be read in it says why', async ({ page, add, done }) => {
		await page.goto('/');
		const files = {
			'letters/2019/fox.png': await drawnText(page, [FOX]),
			'cat.png': await drawnText(page, ['A cat sat on the mat and slept']),
			'letters/notes.txt': Buffer.from('only text'),
			'__MACOSX/._cat.png': Buffer.from('nothing'),
			'../../evil.png': await drawnText(page, ['One step up the ladder']),
		};
		await add({ name: 'all.zip', mimeType: 'application/zip', buffer: zip(files) });
		await expect(page.locator('[data-document]')).toHaveCount(3);
		await done('letters/2019/fox.png');
		await expect(page.locator('[data-document]').filter({ hasText: 'evil.png' }).locator('.name bdi')).toHaveText(
			'evil.png',
		);
		await expect(page.locator('[data-refused="letters/notes.txt"]')).toContainText('plain text');
		await expect(page.locator('[data-refused]')).toHaveCount(1);
	});

	test('201 files at once are asked about, and the number is said', async ({ page, add }) => {
		await page.goto('/');
		const many = Array.from({ length: 201 }, (_, index) => ({
			name: `${index}.txt`,
			mimeType: 'text/plain',
			buffer: Buffer.from('x'),
		}));
		await add(...many);
		const question = page.locator('[data-question-for="201 files"]');
		await expect(question).toContainText('201 files, 201 bytes. Read them all?');
		await accessible(page);
		await question.getByRole('button', { name: 'Cancel' }).click();
		await expect(page.locator('[data-question-for], [data-refused]')).toHaveCount(0);
		await add(...many);
		await page.getByRole('button', { name: 'All 201 files' }).click();
		await expect(page.locator('[data-refused]')).toHaveCount(100);
	});

	test('more than 2,000 files at once are refused, and the number is said', async ({ page }) => {
		await page.goto('/');
		await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
		await page.evaluate(() => {
			const dataTransfer = new DataTransfer();
			for (let index = 0; index < 2_001; index++) dataTransfer.items.add(new File(['x'], `${index}.txt`));
			const input = document.querySelector<HTMLInputElement>('input[aria-label="Add files"]')!;
			input.files = dataTransfer.files;
			input.dispatchEvent(new Event('change', { bubbles: true }));
		});
		await expect(page.locator('[data-refused]')).toHaveText(
			'These are too many at once: 2,001 files, and 2,000 is the most.',
		);
	});
});

test.describe('the camera', () => {
	test('paper is found, shot twice, and becomes one document of two pages', async ({ page, baseURL, done }, info) => {
		await page.goto('/');
		const photo = await sheetPhoto(page, [FOX, 'and runs away into the forest']);
		const browser = await browserWithCamera(photo, info.outputPath('sheet.mjpeg'));
		try {
			const phone = await (await browser.newContext({ baseURL, viewport: { width: 390, height: 780 } })).newPage();
			await phone.goto('/');
			await phone.getByRole('link', { name: 'Camera' }).click();
			await expect(phone.getByText('Paper found')).toBeVisible();
			await phone.screenshot({ path: info.outputPath('finder.png') });
			await accessible(phone);
			const shutter = phone.getByRole('button', { name: 'Take a picture of the page' });
			await shutter.click();
			await expect(shutter).toHaveAttribute('data-shots', '1');
			await expect(phone.getByRole('status').filter({ hasText: 'Pages taken: 1' })).toBeAttached();
			await shutter.press('Enter');
			await expect(shutter).toHaveAttribute('data-shots', '2');
			await phone.getByRole('button', { name: 'Page 1, change' }).click();
			await phone.screenshot({ path: info.outputPath('editor.png') });
			await accessible(phone);
			const corner = phone.getByRole('button', { name: /^Top left corner/ });
			const before = await corner.getAttribute('aria-label');
			await corner.press('Shift+ArrowRight');
			expect(await corner.getAttribute('aria-label')).not.toBe(before);
			await corner.press('Shift+ArrowLeft');
			await phone.getByRole('button', { name: 'Apply' }).click();
			await phone.getByRole('button', { name: 'Read 2 pages' }).click();
			const card = await done('Scan', phone);
			await expect(card).toHaveAttribute('data-pages-done', '2');
			await card.getByRole('link', { name: 'Open' }).first().click();
			await expect(phone.locator('[data-reading]')).toContainText('jumps over the lazy dog');
		} finally {
			await browser.close();
		}
	});

	test('one shot becomes a picture, and who leaves keeps what was shot', async ({ page, baseURL, done }, info) => {
		await page.goto('/');
		const browser = await browserWithCamera(await sheetPhoto(page, [FOX]), info.outputPath('sheet.mjpeg'));
		try {
			const phone = await browser.newPage({ baseURL });
			await phone.goto('/camera');
			const shutter = phone.getByRole('button', { name: 'Take a picture of the page' });
			for (const count of ['1', '2']) {
				await shutter.click();
				await expect(shutter).toHaveAttribute('data-shots', count);
			}
			await phone.getByRole('button', { name: 'Page 2, change' }).click();
			await phone.getByRole('button', { name: 'Move earlier' }).click();
			await phone.getByRole('button', { name: 'Delete' }).click();
			await expect(shutter).toHaveAttribute('data-shots', '1');
			await phone.getByRole('button', { name: 'Page 1, change' }).click();
			await phone.getByRole('button', { name: 'Retake' }).click();
			await expect(phone.getByText('Retaking page 1')).toBeVisible();
			await shutter.click();
			await expect(shutter).toHaveAttribute('data-shots', '1');
			await phone.getByRole('link', { name: 'Library' }).click();
			const card = await done('Scan', phone);
			await expect(card).toContainText('.jpg');
		} finally {
			await browser.close();
		}
	});

	test('a picture of the screen is read as it is', async ({ page, done }) => {
		await page.addInitScript((words) => {
			navigator.mediaDevices.getDisplayMedia = () => {
				const canvas = document.createElement('canvas');
				[canvas.width, canvas.height] = [1280, 720];
				const context = canvas.getContext('2d')!;
				const draw = () => {
					context.fillStyle = 'white';
					context.fillRect(0, 0, 1280, 720);
					context.fillStyle = 'black';
					context.font = '40px serif';
					context.fillText(words, 80, 200);
				};
				draw();
				setInterval(draw, 50);
				return Promise.resolve(canvas.captureStream());
			};
			navigator.mediaDevices.getUserMedia = () => Promise.reject(new DOMException('none', 'NotFoundError'));
		}, FOX);
		await page.goto('/camera');
		await expect(page.getByRole('alert')).toContainText('There is no camera');
		await page.getByRole('button', { name: 'Capture the screen' }).click();
		await page.getByRole('button', { name: 'Read 1 page' }).click();
		const card = await done('Scan');
		await card.getByRole('link', { name: 'Open' }).first().click();
		await expect(page.locator('[data-reading]')).toContainText('quick brown fox');
	});

	test('without leave to use the camera it says so, and a picture can still be taken', async ({ page, done }) => {
		await page.addInitScript(() => {
			navigator.mediaDevices.getUserMedia = () => Promise.reject(new DOMException('no', 'NotAllowedError'));
		});
		await page.goto('/camera');
		await expect(page.getByRole('alert')).toContainText('does not let this page use the camera');
		await accessible(page);
		const chooser = page.waitForEvent('filechooser');
		await page.getByRole('button', { name: 'Take a picture', exact: true }).click();
		const buffer = await sheetPhoto(page, [FOX]);
		await (await chooser).setFiles({ name: 'photo.jpg', mimeType: 'image/jpeg', buffer });
		await page.getByRole('button', { name: 'Read 1 page' }).click();
		const card = await done('Scan');
		await card.getByRole('link', { name: 'Open' }).first().click();
		await expect(page.locator('[data-reading]')).toContainText('jumps over the lazy dog');
	});
});

/** A PDF of so many pages, each of them empty but for its number. */
function longPdf(pages: number): Buffer {
	const kids = Array.from({ length: pages }, (_, index) => `${index * 2 + 4} 0 R`);
	const objects = [
		'<< /Type /Catalog /Pages 2 0 R >>',
		`<< /Type /Pages /Count ${pages} /Kids [${kids.join(' ')}] >>`,
		'<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>',
		...kids.flatMap((_, index) => {
			const draw = `BT /F 40 Tf 20 40 Td (Sheet ${index + 1}) Tj ET`;
			return [
				`<< /Type /Page /Parent 2 0 R /MediaBox [0 0 200 100] /Contents ${index * 2 + 5} 0 R /Resources << /Font << /F 3 0 R >> >> >>`,
				`<< /Length ${draw.length} >>\nstream\n${draw}\nendstream`,
			];
		}),
	];
	return laidPdf(objects, '1.4');
}

test.describe('pages', () => {
	test('a PDF of 301 pages is asked about, and some of its pages can be chosen', async ({ page, add, done }) => {
		await page.goto('/');
		await add({ name: 'long.pdf', mimeType: 'application/pdf', buffer: longPdf(301) });
		const question = page.locator('[data-question-for="long.pdf"]');
		await expect(question).toContainText('301 pages');
		await expect(question.getByRole('button', { name: 'All 301 pages' })).toBeVisible();
		await question.getByRole('button', { name: 'Some pages' }).click();
		await question.getByLabel('Pages').fill('400-');
		await question.getByRole('button', { name: 'Read these' }).click();
		await expect(question.getByRole('alert')).toContainText('no pages between 1 and 301');
		await accessible(page);
		await question.getByLabel('Pages').fill('2, 300-');
		await question.getByLabel('Pages').press('Enter');
		const card = await done('long.pdf');
		await expect(card).toHaveAttribute('data-pages-done', '3');
		await expect(card).toHaveAttribute('data-pages', '301');
	});

	test('pages are put into another order, taken out and put back, and files are written so', async ({
		page,
		add,
		done,
	}) => {
		await page.goto('/');
		await add({ name: 'four.pdf', mimeType: 'application/pdf', buffer: longPdf(4) });
		const card = await done('four.pdf');
		await card.getByRole('link', { name: '4 pages' }).click();
		const order = () => page.getByRole('option').evaluateAll((all) => all.map((one) => one.getAttribute('data-page')));
		await expect.poll(order).toEqual(['1', '2', '3', '4']);
		await accessible(page);
		const tile = (number: number) => page.locator(`[data-page="${number}"]`);
		await tile(1).focus();
		await page.keyboard.press('Alt+ArrowRight');
		await expect.poll(order).toEqual(['2', '1', '3', '4']);
		await tile(4).dragTo(tile(2));
		await expect.poll(order).toEqual(['4', '2', '1', '3']);
		// A line says on which side of a tile it will be: here before the second one, though it comes from before it.
		const [from, to] = [(await tile(4).boundingBox())!, (await tile(1).boundingBox())!];
		await page.mouse.move(from.x + 60, from.y + 60);
		await page.mouse.down();
		await page.mouse.move(to.x + 60, to.y + 60, { steps: 4 });
		await page.mouse.move(to.x + 62, to.y + 60);
		await expect(tile(1)).toHaveClass(/after/);
		await page.mouse.move(to.x + 10, to.y + 60, { steps: 4 });
		await expect(tile(1)).toHaveClass(/before/);
		await page.mouse.up();
		await expect.poll(order).toEqual(['2', '4', '1', '3']);
		await page.keyboard.press('Control+z');
		await expect.poll(order).toEqual(['4', '2', '1', '3']);
		await tile(2).click();
		await tile(1).click();
		await page.getByRole('button', { name: 'Take out' }).click();
		await expect.poll(order).toEqual(['4', '3']);
		await expect(page.getByText('Took 2 pages out')).toBeVisible();
		await page.keyboard.press('Control+z');
		await expect.poll(order).toEqual(['4', '2', '1', '3']);
		await expect(page.getByText('Took 2 pages out')).toHaveCount(0);
		await tile(3).focus();
		await page.keyboard.press('Delete');
		await expect.poll(order).toEqual(['4', '2', '1']);
		await expect(page.getByRole('listbox', { name: 'Pages' })).toHaveAttribute('aria-busy', 'false');
		await page.reload();
		await expect.poll(order).toEqual(['4', '2', '1']);

		await page.goto('/');
		const download = page.waitForEvent('download');
		await card.getByRole('button', { name: 'Export' }).click();
		await page.getByRole('menuitem', { name: 'Plain text' }).click();
		const text = await readFile(await (await download).path(), 'utf8');
		expect(text.match(/Sheet \d/g)).toEqual(['Sheet 4', 'Sheet 2', 'Sheet 1']);
	});

	test('pages follow keys that come faster than they are stored, and the keyboard stays with them', async ({
		page,
		add,
		done,
	}) => {
		await page.goto('/');
		await add({ name: 'five.pdf', mimeType: 'application/pdf', buffer: longPdf(5) });
		await (await done('five.pdf')).getByRole('link', { name: '5 pages' }).click();
		const order = () => page.getByRole('option').evaluateAll((all) => all.map((one) => one.getAttribute('data-page')));
		await expect.poll(order).toEqual(['1', '2', '3', '4', '5']);
		const press = (...keys: [page: number, key: string, alt: boolean][]) =>
			page.evaluate((all) => {
				for (const [number, key, altKey] of all)
					document
						.querySelector(`[data-page="${number}"]`)!
						.dispatchEvent(new KeyboardEvent('keydown', { key, altKey, bubbles: true, cancelable: true }));
			}, keys);
		await page.locator('[data-page="1"]').focus();
		await press([1, 'ArrowRight', true], [1, 'ArrowRight', true], [1, 'ArrowRight', true]);
		await expect.poll(order).toEqual(['2', '3', '4', '1', '5']);
		await expect(page.locator('[data-page="1"]')).toBeFocused();
		await press([2, 'Delete', false], [3, 'Delete', false]);
		await expect.poll(order).toEqual(['4', '1', '5']);
		await expect(page.getByRole('listbox', { name: 'Pages' })).toHaveAttribute('aria-busy', 'false');
		await page.reload();
		await expect.poll(order).toEqual(['4', '1', '5']);
	});

	test('some pages become a document of their own', async ({ page, add, done }) => {
		await page.goto('/');
		await add({ name: 'four.pdf', mimeType: 'application/pdf', buffer: longPdf(4) });
		await (await done('four.pdf')).getByRole('link', { name: '4 pages' }).click();
		await page.locator('[data-page="3"]').click();
		await page.locator('[data-page="4"]').click();
		await page.getByRole('button', { name: 'Make a document of these 2 pages' }).click();
		await expect(page.getByText('Saved four, 2 pages.pdf')).toBeVisible();
		await page.goto('/');
		const card = await done('four, 2 pages.pdf');
		await expect(card).toHaveAttribute('data-pages', '2');
	});

	test('a document that is being read is told to read only some pages', async ({ page, add }) => {
		await page.goto('/');
		const lines = Array.from({ length: 6 }, (_, index) => [`Page number ${index + 1} of this scan`]);
		await add({ name: 'six.pdf', mimeType: 'application/pdf', buffer: await scannedPdf(page, lines) });
		const card = page.locator('[data-document]');
		await card.getByRole('button', { name: 'Stop' }).click();
		await expect(card).toHaveAttribute('data-status', 'Cancelled');
		await card.getByRole('link', { name: '6 pages' }).click();
		await page.getByText('Read only some pages').click();
		await page.getByLabel('Read only pages').fill('5-');
		await page.getByRole('button', { name: 'Read only these' }).click();
		await expect(page.locator('[data-page="6"]')).not.toContainText('not read', { timeout: 30_000 });
		await expect(page.locator('[data-page="4"]')).toContainText('not read');
		await page.goto(page.url().replace('/pages/', '/read/') + '?page=6');
		await expect(page.locator('[data-reading]')).toContainText('Page number 6');
	});
});

for (const [what, begin] of [
	[
		'dragged over the page',
		(page: Page) =>
			page.evaluate(() => {
				const dataTransfer = new DataTransfer();
				dataTransfer.items.add(new File(['-'], 'coming.png'));
				for (const type of ['dragleave', 'dragenter'])
					document.body.dispatchEvent(new DragEvent(type, { bubbles: true, dataTransfer }));
			}),
	],
	['chosen', (page: Page) => page.getByRole('button', { name: 'Choose files' }).click()],
] as const)
	test(`a reader starts while files are ${what}`, async ({ page }) => {
		await page.goto('/');
		await expect(page.getByLabel('Add files')).toBeAttached();
		// Again until it does: who works is settled after the page is shown, and before that nobody listens.
		await expect(async () => {
			await begin(page);
			await expect
				.poll(() => page.workers().some((one) => one.url().includes('tesseract')), { timeout: 1_500 })
				.toBe(true);
		}).toPass();
	});
