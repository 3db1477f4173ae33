import { account, expect, posts, test } from './house.ts';
import { file, picture } from './pictures.ts';
import { stored } from './stored.ts';

/** So large that its body does not fit into the buffers of the sockets: a reset meets it on its way. */
const LARGE = picture('large', { width: 2_400, height: 1_800, noise: true });

test('without a network work waits, and goes on by itself when it comes back @short', async ({
	page,
	context,
	site,
	cloud,
	drop,
	card,
	sound,
}) => {
	await account(page, site);
	// What the page is made of has to be here before the network goes.
	await drop('warm.png');
	await expect(card('warm.png')).toHaveAttribute('data-status', 'Completed');
	await context.setOffline(true);
	await drop('one.png');
	await expect(card('one.png')).toContainText('Waiting for the network');
	expect(posts(cloud)).toBe(1);
	await context.setOffline(false);
	await expect(card('one.png')).toHaveAttribute('data-status', 'Completed');
	expect(posts(cloud)).toBe(2);
	await sound();
});

for (const status of ['Pending', 'Processing'])
	test(`a network that goes while a task is ${status} costs time only`, async ({
		page,
		context,
		site,
		cloud,
		drop,
		card,
		sound,
	}) => {
		cloud.set({
			timing: status === 'Pending' ? { pending: 3_000, processing: 100 } : { pending: 0, processing: 4_000 },
		});
		await account(page, site);
		await drop('one.png');
		await expect(card('one.png')).toHaveAttribute('data-status', status);
		await context.setOffline(true);
		await page.waitForTimeout(2_500);
		await context.setOffline(false);
		await expect(card('one.png')).toHaveAttribute('data-status', 'Completed', { timeout: 60_000 });
		expect(posts(cloud)).toBe(1);
		await sound();
	});

test('a line that breaks at a tenth of the body is tried again by itself', async ({
	page,
	site,
	cloud,
	known,
	card,
	sound,
}) => {
	await account(page, site);
	cloud.fault({
		kind: 'reset-at',
		bytes: Math.round(LARGE.length / 10),
		method: 'POST',
		path: 'RecognizeImage',
		// The browser itself repeats what it sent on a connection that had been used before.
		times: 3,
	});
	known.given.set('large.png', LARGE);
	await page.getByLabel('Add files').setInputFiles(file('large.png', LARGE));
	await expect(card('large.png')).toHaveAttribute('data-status', 'Completed', { timeout: 100_000 });
	expect(cloud.state().tasks).toHaveLength(1);
	await sound();
});

for (const [kind, means] of [
	['lost', 'accepted, and the answer lost'],
	['reset-after-body', 'reset after the whole body'],
] as const)
	test(`a submission that is ${means} is never repeated without the user’s word @short`, async ({
		page,
		site,
		cloud,
		known,
		drop,
		card,
		sound,
	}) => {
		await account(page, site);
		cloud.fault({ kind, method: 'POST', path: 'RecognizeImage', times: 0 });
		await drop('one.png');
		await expect(card('one.png')).toHaveAttribute('data-status', 'Unconfirmed');
		const wire = posts(cloud);
		// One by the application; Chromium repeats it on each idle connection that turns out to be dead.
		expect(wire).toBeLessThanOrEqual(3);
		console.log(`${kind}: ${wire} on the wire`);
		await page.reload();
		await expect(card('one.png')).toHaveAttribute('data-status', 'Unconfirmed');
		await page.waitForTimeout(700);
		expect(posts(cloud)).toBe(wire);
		cloud.clearFaults();
		known.resends!.set('one.png', 1);
		await card('one.png').getByRole('button', { name: 'Send again' }).click();
		await expect(card('one.png')).toHaveAttribute('data-status', 'Completed');
		expect(posts(cloud)).toBe(wire + 1);
		await sound();
	});

for (const [gone, ms] of [
	['closed, and the next one opened at once', 0],
	['closed, and nothing of ours is open for two seconds', 2_000],
	['closed, and nothing of ours is open until the cloud has answered', 6_000],
	['reloaded', -1],
] as const)
	test(`a tab that is ${gone}, while the cloud thinks, loses no ticket and sends nothing twice ${ms === 2_000 ? '@short' : ''}`, async ({
		page,
		context,
		site,
		cloud,
		underway,
		card,
		sound,
	}) => {
		await underway({ kind: 'slow', ms: 4_000 });
		let next = page;
		if (ms < 0) await page.reload();
		else {
			await page.close();
			await new Promise((resolve) => setTimeout(resolve, ms));
			next = await context.newPage();
			await next.goto(site);
		}
		if (ms < 6_000) await expect(card('one.png', next)).toHaveAttribute('data-status', 'Sending');
		await expect(card('one.png', next)).toHaveAttribute('data-status', 'Completed');
		expect(posts(cloud)).toBe(1);
		expect(cloud.state().tasks).toHaveLength(1);
		await sound(next);
		expect((await stored(next)).submissions.map(({ outcome }) => outcome)).toEqual(['accepted']);
	});

test('a submission that outlived its tab can be stopped from the next', async ({
	page,
	cloud,
	underway,
	card,
	sound,
}) => {
	await underway({ kind: 'silent' });
	await page.reload();
	await expect(card('one.png')).toHaveAttribute('data-status', 'Sending');
	await card('one.png').getByRole('button', { name: 'Stop' }).click();
	await expect(card('one.png')).toHaveAttribute('data-status', 'Cancelled');
	expect(posts(cloud)).toBe(1);
	await sound();
});

test('a refusal that comes after the tab was reloaded is a refusal, and no question', async ({
	page,
	underway,
	card,
	sound,
}) => {
	await underway({ kind: 'status', ms: 3_000, status: 400 });
	await page.reload();
	await expect(card('one.png')).toHaveAttribute('data-status', 'Error');
	expect((await stored(page)).submissions.map(({ outcome }) => outcome)).toEqual(['refused']);
	await sound();
});

/** Where shared workers do not outlive a page, or are kept from it, the tab sends by itself. */
const WITHOUT: Record<string, () => void> = {
	'has no shared workers': () => {
		delete (globalThis as { SharedWorker?: unknown }).SharedWorker;
	},
	'has shared workers that end with the last tab': () => {
		const Real = SharedWorker;
		globalThis.SharedWorker = class extends Real {
			constructor(address: string | URL, options?: string | WorkerOptions) {
				super(address, typeof options === 'object' ? { type: options.type, name: options.name } : options);
			}
		};
	},
	'cannot start them': () => {
		const Real = SharedWorker;
		globalThis.SharedWorker = class extends Real {
			constructor(address: string | URL, options?: string | WorkerOptions) {
				super(String(address).includes('submitter') ? '/_app/immutable/submitter/none.js' : address, options);
			}
		};
	},
};

for (const [what, without] of Object.entries(WITHOUT))
	test(`in a browser that ${what} a tab that is closed while the cloud thinks leaves a question, and no second submission`, async ({
		page,
		context,
		site,
		cloud,
		known,
		drop,
		card,
		sound,
	}) => {
		await context.addInitScript(without);
		await account(page, site);
		await drop('first.png');
		await expect(card('first.png')).toHaveAttribute('data-status', 'Completed');
		cloud.fault({ kind: 'slow', ms: 4_000, method: 'POST', path: 'RecognizeImage' });
		await drop('one.png');
		await expect.poll(() => posts(cloud)).toBe(2);
		await page.close();
		const next = await context.newPage();
		await next.goto(site);
		await expect(card('one.png', next)).toHaveAttribute('data-status', 'Unconfirmed');
		expect(posts(cloud)).toBe(2);
		expect(known.acknowledged.size).toBe(2);
		await sound(next);
	});

for (const kind of ['truncated', 'html', 'malformed-json', 'wrong-schema', 'no-content'] as const)
	test(`a result that comes back ${kind} ends in the result or in a sentence, never in a crash`, async ({
		page,
		site,
		cloud,
		drop,
		card,
		sound,
	}) => {
		await account(page, site);
		cloud.fault({ kind, method: 'GET', path: 'RecognizeImage', times: 1 });
		await drop('one.png');
		await expect(card('one.png')).toHaveAttribute('data-status', /Completed|Error|Expired/, { timeout: 60_000 });
		expect(cloud.state().tasks.length).toBeLessThanOrEqual(1);
		await sound();
	});

test('a server that answers 503 is left alone until the user does not want to wait', async ({
	page,
	site,
	cloud,
	drop,
	card,
	sound,
}) => {
	cloud.set({ expose: ['Retry-After'] });
	await account(page, site);
	cloud.fault({ kind: 'status', status: 503, retryAfter: 3, body: 'busy', method: 'POST', path: 'RecognizeImage' });
	await drop('one.png');
	await expect(card('one.png')).toContainText('Waiting for the cloud');
	const before = posts(cloud);
	await page.waitForTimeout(1_500);
	expect(posts(cloud)).toBe(before);
	await card('one.png').getByRole('button', { name: 'Try now' }).click();
	await expect(card('one.png')).toHaveAttribute('data-status', 'Completed', { timeout: 60_000 });
	expect(cloud.state().tasks).toHaveLength(1);
	await sound();
});
