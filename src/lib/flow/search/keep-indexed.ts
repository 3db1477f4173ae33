import { onChanges } from '#lib/store/changes.ts';
import { staleCount } from '#lib/store/search/stale-count.ts';
import { searcher } from './searcher.ts';

const PAUSE_MS = 400;

/**
 * Keeps the search index up to date with what changes in the library, whatever tab changed it, until `stop` is called. A
 * failure is no reason to stop: the pages stay noted, and the next change tries again.
 */
export function keepIndexed(): () => void {
	let timer: ReturnType<typeof setTimeout> | undefined;
	const look = async () => {
		timer = undefined;
		try {
			await searcher.ask('drain', undefined);
		} catch (error) {
			console.warn('The search index is behind:', error);
		}
	};
	const soon = () => (timer ??= setTimeout(look, PAUSE_MS));
	const stop = onChanges((changes) => {
		const matters = changes.some(({ what }) => what === 'readings' || what === 'corrections' || what === 'documents');
		if (matters) soon();
	});
	void staleCount().then(
		(count) => count > 0 && soon(),
		() => undefined,
	);
	return () => {
		stop();
		clearTimeout(timer);
	};
}
