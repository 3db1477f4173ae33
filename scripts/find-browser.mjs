import { accessSync, constants, existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { chromium } from 'playwright';

/** The same Chromium without windows, which costs a third less: what Playwright itself takes for tests. */
const WINDOWLESS = ['chromium-headless-shell', 'chrome-headless-shell'];
const NAMES = ['chromium', 'chromium-browser', 'google-chrome-stable', 'google-chrome', 'microsoft-edge'];
const PLACES = [
	'/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
	'/Applications/Chromium.app/Contents/MacOS/Chromium',
	'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
	'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe',
];

const HELP =
	'No Chromium found for the browser tests. Get one with `apt-get install -y chromium-headless-shell` or ' +
	'`npx playwright install --with-deps chromium`, or name one with CHROMIUM_PATH=/path/to/chromium.';

// A second `--disable-features` replaces the first: what Playwright switches off for its own sake (its `disabledFeatures`)
// stays off. Then what is ours: every window otherwise loads the two pages of an address bar that nobody sees, which is a
// good part of the cost of a tab.
const SWITCHED_OFF = [
	'AvoidUnnecessaryBeforeUnloadCheckSync',
	'DestroyProfileOnBrowserClose',
	'HttpsUpgrades',
	'HttpsFirstBalancedModeAutoEnable',
	'LensOverlay',
	'MediaRouter',
	'PaintHolding',
	'ThirdPartyStoragePartitioning',
	'AvoidCorsURLLoaderRestartOnRedirect',
	'TcpPortRandomizationWin',
	'OptimizationHints',
	'NetworkTimeServiceQuerying',
	'AimEnabled',
	'PreconnectToSearch',
	'WebUIOmniboxPopup',
	'WebUIOmniboxAimPopup',
];

const runnable = (path) => {
	try {
		accessSync(path, constants.X_OK);
		return true;
	} catch {
		return false;
	}
};

/**
 * The Chromium that all browser tests use, and the arguments it needs here.
 * Order: CHROMIUM_PATH, then the PATH, then the usual places, then Playwright's own. Throws an Error with the help text.
 * `windowless`: one without windows goes before the others on the PATH.
 */
export function findBrowser({ windowless = false } = {}) {
	const asked = process.env.CHROMIUM_PATH;
	if (asked && !runnable(asked)) throw new Error(`CHROMIUM_PATH names ${asked}, which cannot be run.`);
	const folders = (process.env.PATH ?? '').split(delimiter);
	const onPath = folders.flatMap((folder) => NAMES.map((name) => join(folder, name)));
	if (windowless) onPath.unshift(...folders.flatMap((folder) => WINDOWLESS.map((name) => join(folder, name))));
	const executablePath =
		asked || [...onPath, ...PLACES].find((path) => existsSync(path) && runnable(path)) || ownBrowser();
	if (!executablePath) throw new Error(HELP);
	const args = [
		'--disable-gpu',
		'--disable-quic',
		'--no-first-run',
		'--disable-background-networking',
		'--disable-component-update',
		'--disable-sync',
		`--disable-features=${SWITCHED_OFF.join(',')}`,
	];
	// Chromium refuses its sandbox to root, and most CI machines run as root.
	if (process.getuid?.() === 0 || process.env.CI) args.unshift('--no-sandbox');
	return { executablePath, args };
}

function ownBrowser() {
	const path = chromium.executablePath();
	return existsSync(path) ? path : undefined;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
	try {
		console.log(findBrowser({ windowless: true }).executablePath);
	} catch (error) {
		console.error(error.message);
		process.exit(1);
	}
}
