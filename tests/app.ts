import { expect, test as base, type Locator, type Page } from '@playwright/test';

/** Gives files to the library page. */
export type Add = (...files: Given[]) => Promise<void>;

interface Given {
	name: string;
	mimeType: string;
	buffer: Buffer;
}

const BREACH = 'breach of policy:';

/**
 * A user in front of the built application. Every test fails on an unexpected error in the console, and on every breach of
 * a content security policy in any page or worker of it.
 */
export const test = base.extend<{
	add: Add;
	/** waits until a document has been read, and gives its card */
	done: (name: string, page?: Page) => Promise<Locator>;
	/** errors that this test expects, as patterns; in an object, because Playwright reads a bare list as its own */
	expected: { list: RegExp[] };
	/** breaches of a content security policy that this test makes on purpose */
	breaches: { list: RegExp[] };
	/**
	 * Whether pages have the service worker fetch, check and keep all engines as soon as it is there, for offline: as much
	 * work as reading two pages, in each new context. Without it what is used is kept when it is used.
	 */
	keepsEngines: boolean;
}>({
	expected: [{ list: [] }, { option: true }],
	breaches: [{ list: [] }, { option: true }],
	keepsEngines: [true, { option: true }],
	context: async ({ context, breaches, keepsEngines }, use) => {
		const found: string[] = [];
		if (!keepsEngines)
			await context.addInitScript(() => {
				const workers = globalThis.ServiceWorker?.prototype;
				const post = workers?.postMessage as (...given: unknown[]) => void;
				if (workers)
					workers.postMessage = function (...given: unknown[]) {
						if (given[0] !== 'get-ready') post.apply(this, given);
					};
			});
		await context.addInitScript((mark) => {
			document.addEventListener('securitypolicyviolation', (event) => {
				// Said at a level that nobody else listens to.
				console.debug(mark, event.effectiveDirective, event.blockedURI, event.sourceFile, event.sample);
			});
		}, BREACH);
		context.on('console', (message) => {
			const text = message.text();
			if (text.startsWith(BREACH) || /content security policy/i.test(text)) found.push(text);
		});
		await use(context);
		expect(found.filter((breach) => !breaches.list.some((pattern) => pattern.test(breach)))).toEqual([]);
	},
	page: async ({ page, expected, breaches }, use) => {
		const problems: string[] = [];
		page.on('console', (message) => {
			// Tesseract's own remark on a page with many specks, written by its core as an error.
			if (message.type() === 'error' && !/^Detected \d+ diacritics/.test(message.text())) problems.push(message.text());
		});
		page.on('pageerror', (error) => problems.push(String(error)));
		await use(page);
		const known = [...expected.list, ...breaches.list];
		expect(problems.filter((problem) => !known.some((pattern) => pattern.test(problem)))).toEqual([]);
	},
	add: async ({ page }, use) => {
		await use((...files) => page.getByLabel('Add files').setInputFiles(files));
	},
	done: async ({ page }, use) => {
		await use(async (name, where = page) => {
			const card = where.locator('[data-document]').filter({ hasText: name });
			await expect(card).toHaveAttribute('data-status', 'Completed', { timeout: 60_000 });
			return card;
		});
	},
});

export { expect };
