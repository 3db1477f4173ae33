import { expect, it } from 'vitest';
import { transact } from './database.ts';

const nothing = new Promise<string>((resolve) => setTimeout(resolve, 400, 'nothing'));

it('a page that WebKit puts away leaves no transaction open, and begins none', async () => {
	const put = (key: string) =>
		transact(['meta'], 'readwrite', async (transaction) => {
			// Goes on for ever, as one does whose page is stopped in the middle.
			for (;;) await transaction.objectStore('meta').put(1, key);
		});
	const open = put('one').then(
		() => 'stored',
		() => 'aborted',
	);
	await transact(['settings'], 'readonly', async () => undefined);
	dispatchEvent(new PageTransitionEvent('pagehide', { persisted: true }));
	Object.defineProperty(navigator, 'vendor', { value: 'Apple Computer, Inc.' });
	dispatchEvent(new PageTransitionEvent('pagehide', { persisted: false }));
	expect(await Promise.race([open, nothing])).toBe('nothing');
	dispatchEvent(new PageTransitionEvent('pagehide', { persisted: true }));
	expect(await open).toBe('aborted');
	const later = transact(['meta'], 'readonly', async () => 'begun');
	expect(await Promise.race([later, new Promise((resolve) => setTimeout(resolve, 400, 'nothing'))])).toBe('nothing');
});
