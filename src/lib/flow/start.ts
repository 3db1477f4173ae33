import { lead } from './lead.ts';
import { Pages } from './pages.ts';
import { markRunning } from './unclean.ts';

export interface Start {
	/** absolute address of the libraries' own files */
	vendor: string;
	/** the pictures of stored pages, for whoever shows them */
	pages: Pages;
	stop(): void;
}

/** Begins to work in this tab, if no other tab does already. Engines are loaded once this tab is the one that works. */
export function start(vendor: string): Start {
	const pages = new Pages(vendor);
	const stop = lead(async (signal) => {
		const { diedBefore } = markRunning();
		const { work } = await import('./work.ts');
		await work(pages, vendor, signal, diedBefore);
	});
	return { vendor, pages, stop };
}
