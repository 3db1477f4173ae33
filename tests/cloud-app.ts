import type { Page } from '@playwright/test';
import { serve } from '../scripts/serve.mjs';
import { test as base } from './app.ts';
import { chooseWhere } from './choose-where.ts';
import { CREDENTIALS, start, type StandIn } from './cloud/start.mjs';

export { expect } from './app.ts';

const port = Number(process.env.CLOUD_PORT ?? 4175);

/**
 * The application built for the stand-in of the cloud, both on loopback. The stand-in answers at once, with `TEXT`, and with
 * `hocr` where that is asked for.
 */
export const test = base.extend<{ cloud: StandIn; hocr: string }, { site: string }>({
	hocr: ['', { option: true }],
	site: [
		async ({}, use) => {
			const server = await serve({ port: 0, folder: 'build-cloud' });
			await use(server.url);
			await server.close();
		},
		{ scope: 'worker' },
	],
	baseURL: async ({ site }, use) => use(site),
	cloud: async ({ hocr }, use) => {
		const standIn = await start({
			port,
			canned: { text: TEXT, hocr },
			timing: { pending: 100, processing: 200 },
			preflightAge: 0,
		});
		await use(standIn);
		await standIn.stop();
	},
});

export const TEXT = 'Read in the cloud';

/** Gives an account to the application, and chooses where new documents are read. */
export async function account(
	page: Page,
	{
		where = 'In the cloud',
		keep = 'This session',
		secret = CREDENTIALS.clientSecret,
		passphrase = '',
		site = '/',
	} = {},
): Promise<void> {
	await page.goto(`${site}settings`);
	await page.getByLabel('Client ID').fill(CREDENTIALS.clientId);
	await page.getByLabel('Client secret').fill(secret);
	await page.getByRole('radiogroup', { name: 'Keep it' }).getByRole('radio', { name: keep, exact: true }).check();
	if (passphrase) await page.getByLabel('Passphrase, 8 letters or more').fill(passphrase);
	await page.getByRole('button', { name: 'Check' }).click();
	await page.getByText('It works.').waitFor();
	await chooseWhere(page, where);
}
