import { account, expect, freeze, test, thaw } from './house.ts';

// It has no part in this, and costs more than the rest.
test.use({ serviceWorkers: 'block' });

const DAY = 86_400_000;

for (const [means, shift] of [
	['ten years ahead', 3_650 * DAY],
	['a day behind', -DAY],
] as const)
	test(`a clock that jumps ${means} in the middle of the work changes nothing${shift < 0 ? ' @short' : ''}`, async ({
		page,
		site,
		cloud,
		drop,
		card,
		sound,
	}) => {
		await page.addInitScript(() => {
			const real = Date.now.bind(Date);
			const state = globalThis as unknown as { clockShift: number };
			state.clockShift = Number(localStorage.getItem('clock-shift') ?? 0);
			Date.now = () => real() + state.clockShift;
		});
		const setClock = (ms: number) =>
			page.evaluate((ms) => {
				localStorage.setItem('clock-shift', String(ms));
				Object.assign(globalThis, { clockShift: ms });
			}, ms);
		cloud.set({ timing: { pending: 800, processing: 300 } });
		await account(page, site);
		await drop('binned.png');
		await expect(card('binned.png')).toHaveAttribute('data-status', 'Completed');
		await card('binned.png').getByRole('button', { name: 'Remove' }).click();
		await drop('one.png');
		await expect(card('one.png')).toHaveAttribute('data-status', /Pending|Processing/);
		await setClock(shift);
		await expect(card('one.png')).toHaveAttribute('data-status', 'Completed');
		await drop('two.png');
		await expect(card('two.png')).toHaveAttribute('data-status', /Pending|Processing/);
		await page.reload();
		await expect(card('two.png')).toHaveAttribute('data-status', 'Completed');
		expect(cloud.state().tasks).toHaveLength(3);
		await setClock(0);
		await page.reload();
		await expect(page.getByText('Removed (1)')).toBeVisible();
		await sound();
	});

test('a tab that slept goes on when it wakes, and sends nothing twice', async ({
	page,
	site,
	cloud,
	drop,
	card,
	sound,
}) => {
	cloud.set({ timing: { pending: 1_000, processing: 1_000 } });
	await account(page, site);
	await drop('one.png');
	await expect(card('one.png')).toHaveAttribute('data-status', /Pending|Processing/);
	await freeze(page);
	await new Promise((resolve) => setTimeout(resolve, 5_000));
	await thaw(page);
	await expect(card('one.png')).toHaveAttribute('data-status', 'Completed');
	expect(cloud.state().tasks).toHaveLength(1);
	await sound();
});
