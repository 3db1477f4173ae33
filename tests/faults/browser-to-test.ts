import { findBrowser } from '../../scripts/find-browser.mjs';

/** Where the stand-in of the cloud listens. */
export const CLOUD_PORT = Number(process.env['CLOUD_PORT'] ?? 4175);

/**
 * The Chromium for the faults, and its arguments. The stand-in's address is part of the build (`npm run build:cloud`), and
 * the browser connects to the port that it has here instead: so one build does for two stand-ins at once.
 */
export function browserToTest() {
	const { executablePath, args } = findBrowser();
	const elsewhere = `--host-resolver-rules=MAP 127.0.0.1:4175 127.0.0.1:${CLOUD_PORT}`;
	return { executablePath, args: CLOUD_PORT === 4175 ? args : [...args, elsewhere] };
}
