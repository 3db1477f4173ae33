const KEY = 'legible-running';

/**
 * Marks that work goes on in this tab, and tells whether the last tab that worked died without taking its mark away
 * (a crash, or a killed browser) instead of being closed or reloaded. A hint, so localStorage will do.
 */
export function markRunning(): { diedBefore: boolean } {
	try {
		const diedBefore = localStorage.getItem(KEY) !== null;
		localStorage.setItem(KEY, String(Date.now()));
		addEventListener('pagehide', () => localStorage.removeItem(KEY));
		addEventListener('pageshow', (event) => {
			if (event.persisted) localStorage.setItem(KEY, String(Date.now()));
		});
		return { diedBefore };
	} catch {
		return { diedBefore: false };
	}
}
