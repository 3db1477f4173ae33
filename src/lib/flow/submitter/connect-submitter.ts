import address from './submitter.shared.ts?worker&url';
import { PROTOCOL, type FromSubmitter } from './message.ts';

/** Once it is known that this browser has no worker that would outlive us, or that it is kept from us. */
let unable = false;

/**
 * A port to the worker that sends submissions; undefined where there is none that outlives the last tab. `gone` is called
 * when it turns out that it could not be started.
 */
export function connectSubmitter(hear: (message: FromSubmitter) => void, gone: () => void): MessagePort | undefined {
	if (unable || typeof SharedWorker === 'undefined') return undefined;
	try {
		let outlives = false;
		const options = {
			type: 'module',
			name: `legible-submitter-${PROTOCOL}`,
			// Only a browser that knows this option asks for it.
			get extendedLifetime() {
				return (outlives = true);
			},
		} as const;
		const worker = new SharedWorker(address, options);
		if (!outlives) {
			unable = true;
			worker.port.close();
			return undefined;
		}
		worker.addEventListener('error', () => {
			unable = true;
			gone();
		});
		worker.port.addEventListener('message', ({ data }: MessageEvent<FromSubmitter>) => hear(data));
		worker.port.start();
		return worker.port;
	} catch {
		unable = true;
		return undefined;
	}
}
