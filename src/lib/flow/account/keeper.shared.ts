import type { Held } from './keeper.ts';

/**
 * Holds the user's way into the cloud for as long as a tab of ours is open: in memory, in one place for all tabs, so that
 * a reload and a second tab have it, and no store ever does. It talks to our own tabs only and has no network.
 */
const ports = new Set<MessagePort>();
let held: Held;

globalThis.addEventListener('connect', (event) => {
	const port = (event as MessageEvent).ports[0]!;
	ports.add(port);
	port.addEventListener('message', ({ data }: MessageEvent<{ hold?: Held; bye?: true }>) => {
		if (data.bye) {
			ports.delete(port);
			return;
		}
		held = data.hold;
		for (const other of ports) other.postMessage({ held });
	});
	port.start();
	port.postMessage({ held });
});
