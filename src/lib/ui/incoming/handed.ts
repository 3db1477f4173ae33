import { takeLeftArrivals } from '#lib/flow/intake/arrivals.ts';
import { takeInbox } from '#lib/flow/intake/inbox.ts';
import { preferences } from '#lib/store/settings.ts';
import type { Incoming } from './incoming.svelte.ts';

interface LaunchQueue {
	setConsumer(consumer: (launch: { files?: { getFile(): Promise<File> }[] }) => void): void;
}

/** Hears of files that the system opens with Legible; the browser keeps them until somebody listens. */
export function takeLaunched(take: (files: File[]) => void): void {
	const { launchQueue } = globalThis as { launchQueue?: LaunchQueue };
	launchQueue?.setConsumer(({ files = [] }) => {
		// One that was moved meanwhile must not keep the others out.
		void Promise.allSettled(files.map((file) => file.getFile())).then((got) =>
			take(got.flatMap((one) => (one.status === 'fulfilled' ? [one.value] : []))),
		);
	});
}

/**
 * Takes what was shared with us. Any web page can post a form to the share target in a browser tab, only the system opens
 * the installed application with it: what would be sent to the cloud is asked about in a tab.
 */
export async function takeShared(incoming: Incoming): Promise<void> {
	const [kept, waiting] = await takeInbox().then((all) => [
		all.filter((one) => one.kept),
		all.filter((one) => !one.kept),
	]);
	if (kept?.length) void incoming.take(kept, 'sure');
	if (!waiting?.length) return;
	const installed = matchMedia('(display-mode: standalone), (display-mode: window-controls-overlay)').matches;
	const { where } = await preferences();
	await incoming.take(waiting, installed || where === 'device' ? 'as usual' : 'ask');
}

/** Says again what was said of files that are not here, and which files an end of the tab kept from being saved. */
export const takeLeft = async (incoming: Incoming): Promise<void> => incoming.recall(await takeLeftArrivals());
