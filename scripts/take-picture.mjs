/** Takes the README's picture: the reading desk with our own sample. Run by hand after the interface has changed. */
import { chromium } from 'playwright';
import { findBrowser } from './find-browser.mjs';
import { serve } from './serve.mjs';

const server = await serve({ port: 4197 });
const browser = await chromium.launch(findBrowser());
const page = await browser.newPage({ viewport: { width: 1280, height: 800 } });
await page.goto(server.url);
await page.getByRole('button', { name: 'a two-column page' }).click();
await page.locator('[data-word]').nth(40).waitFor({ timeout: 120_000 });
await page.waitForTimeout(1_500);
await page.locator('[data-word]').nth(40).hover();
await page.screenshot({ path: 'docs/legible.png' });
await browser.close();
await server.close();
