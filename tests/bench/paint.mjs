import { openLibrary } from './browser.mjs';

/** What a first visit loads before the library page can be used, and when its first words are painted. */
export async function paint(address) {
	const { browser, page } = await openLibrary(address);
	const loaded = await page.evaluate(() =>
		performance
			.getEntriesByType('resource')
			.filter(({ name, initiatorType }) => /\.js$/.test(name) && initiatorType !== 'fetch')
			.map(({ name, encodedBodySize }) => ({ name: new URL(name).pathname, kB: encodedBodySize / 1000 })),
	);
	const painted = await page.evaluate(() => performance.getEntriesByName('first-contentful-paint')[0]?.startTime);
	await browser.close();
	const engine = loaded.filter(({ name }) => /vendor|worker/.test(name));
	return [
		{ what: 'JavaScript over the wire, kB', value: Math.round(loaded.reduce((sum, { kB }) => sum + kB, 0)) },
		{ what: 'files of it', value: loaded.length },
		{ what: 'of an engine', value: engine.length },
		{ what: 'first words on the screen, ms', value: Math.round(painted) },
	];
}
