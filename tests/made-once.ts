import type { Page } from '@playwright/test';
import { putLibrary, takeLibrary, type Library } from './library.ts';

const made = new Map<string, { library: Library; place: string }>();

/**
 * Brings a page to where `make` brings it. The first test that asks for `name` has it made by the application, reading
 * and all; the tests after it in the same process find the library that it left, and start at the place where it ended:
 * what they are about comes after the reading.
 */
export async function madeOnce(page: Page, name: string, make: () => Promise<void>): Promise<void> {
	const before = made.get(name);
	if (before) {
		// A page of the origin in which nothing of the application runs; with an icon, or the browser asks for one.
		const body = '<link rel="icon" href="data:,">';
		await page.route('/nothing', (route) => route.fulfill({ contentType: 'text/html', body }), { times: 1 });
		await page.goto('/nothing');
		await putLibrary(page, before.library);
		await page.goto(before.place);
	} else {
		await make();
		const { pathname, search } = new URL(page.url());
		made.set(name, { library: await takeLibrary(page), place: pathname + search });
	}
}
