/** Draws the PNG icons from the SVG ones, with Chromium. Run by hand after a change; the results are in git. */
import { readFileSync } from 'node:fs';
import { chromium } from 'playwright';
import { findBrowser } from './find-browser.mjs';

const ICONS = 'static/icons';
/** What is drawn, from what, and how many pixels wide. `solid`: without transparent corners, which iOS paints black. */
const WANTED = [
	{ to: 'icon-180.png', from: 'icon-maskable.svg', size: 180, solid: true },
	{ to: 'icon-192.png', from: 'icon.svg', size: 192 },
	{ to: 'icon-512.png', from: 'icon.svg', size: 512 },
	{ to: 'icon-maskable-512.png', from: 'icon-maskable.svg', size: 512, solid: true },
];

const browser = await chromium.launch(findBrowser());
const page = await browser.newPage();
for (const { to, from, size, solid } of WANTED) {
	await page.setViewportSize({ width: size, height: size });
	await page.setContent(
		`<style>* { margin: 0 } svg { display: block; width: 100vw; height: 100vh }</style>${readFileSync(`${ICONS}/${from}`, 'utf8')}`,
	);
	await page.screenshot({ path: `${ICONS}/${to}`, omitBackground: !solid });
}
await browser.close();
