import { onMemoryMode } from '#lib/store/memory-mode.ts';
import { lead } from './lead.ts';
import { Pages } from './pages/pages.ts';
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
	const begin = async (signal: AbortSignal) => {
		const { diedBefore } = markRunning();
		const { work } = await import('./work.ts');
		await work(pages, vendor, signal, diedBefore);
	};
	let stopLeading = lead(begin);
	// The tab that works may go at any time, and an account that is kept for the session lives only where a tab is connected.
	void import('./account/account.ts').then(({ sessionKeeper }) => sessionKeeper());
	// What is in this tab's memory, only this tab can work on.
	const stopListening = onMemoryMode(() => {
		stopLeading();
		stopLeading = lead(begin, `legible-runner-${crypto.randomUUID()}`);
	});
	const stop = () => {
		stopListening();
		stopLeading();
	};
	return { vendor, pages, stop };
}
