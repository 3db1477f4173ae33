/**
 * `npm test`: everything that must hold, in the order in which it is cheapest to fail. Tests whose names end with `@long` take
 * long and say of another size or way what others say: they run with `npm run test:long` (`--long`), and are skipped here. The
 * last line is the sum: `N passed, N failed`, where a step that is not made of tests (check, lint, build) counts only when it
 * fails.
 */
import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { findBrowser } from './find-browser.mjs';

try {
	// Thousands of tabs are opened; the other commands (cross, hosts, bench) drive the Chromium that people have.
	process.env.CHROMIUM_PATH = findBrowser({ windowless: true }).executablePath;
} catch (error) {
	console.error(error.message);
	process.exit(1);
}

const long = process.argv.includes('--long');

const reports = mkdtempSync(join(tmpdir(), 'legible-test-'));
const sum = { passed: 0, failed: 0, skipped: 0 };

/** `quiet`: what it prints comes in one piece when it is done, because something else prints meanwhile. */
const run = (command, env = {}, quiet = false) =>
	new Promise((done) => {
		if (!quiet) console.log(`\n> ${command}`);
		const start = performance.now();
		const stdio = quiet ? ['ignore', 'pipe', 'pipe'] : 'inherit';
		const child = spawn(command, { shell: true, stdio, env: { ...process.env, ...env } });
		let said = '';
		child.stdout?.on('data', (data) => (said += data));
		child.stderr?.on('data', (data) => (said += data));
		child.on('close', (code) => {
			if (quiet) console.log(`\n> ${command}\n${said}`);
			console.log(`(${Math.round((performance.now() - start) / 1000)} s: ${command.slice(0, 60)})`);
			done(code === 0);
		});
	});

/** A step without tests of its own. */
async function step(command, quiet) {
	const well = await run(command, {}, quiet);
	if (!well) {
		sum.failed++;
		console.error(`Failed: ${command}`);
	}
	return well;
}

/** A step that leaves a JSON report, from which `count` takes the numbers. */
async function suite(command, report, count, env, quiet) {
	const well = await run(command, env, quiet);
	let counted;
	try {
		counted = count(JSON.parse(readFileSync(report, 'utf8')));
	} catch {
		counted = { passed: 0, failed: 0, skipped: 0 };
	}
	// A runner can fail without a failed test: a file that does not load, an error outside of tests, nothing found.
	if (!well && !counted.failed) counted.failed = 1;
	if (well && !counted.passed) counted.failed++;
	for (const name of Object.keys(sum)) sum[name] += counted[name];
}

const ofPlaywright = ({ stats, errors }) => ({
	passed: stats.expected + stats.flaky,
	failed: stats.unexpected + errors.length,
	skipped: stats.skipped,
});

const freePort = () =>
	new Promise((done) => {
		const server = createServer().listen(0, '127.0.0.1', () => {
			const { port } = server.address();
			server.close(() => done(port));
		});
	});

await step('npm run assets --silent');
// Alone, as are the builds: it writes the configuration in .svelte-kit, which everything else reads.
await step('npx svelte-kit sync');
// Each of the two keeps one core busy.
await Promise.all([step('npm run check:synced --silent', true), step('npm run lint --silent', true)]);

/** The tests without an application around them; those in a browser keep little more than one core busy. */
async function units() {
	const report = join(reports, 'vitest.json');
	await suite(
		`npx vitest run --reporter=default --reporter=json --outputFile.json="${report}"${long ? '' : ` -t '^(?!.*@long)'`}`,
		report,
		({ numPassedTests, numFailedTests, numPendingTests, numTodoTests, testResults }) => ({
			passed: numPassedTests,
			failed:
				numFailedTests + testResults.filter((file) => file.status === 'failed' && !file.assertionResults.length).length,
			skipped: numPendingTests + numTodoTests,
		}),
		long ? { FUZZED: '20000' } : {},
	);
}

/** A Playwright suite, which may run beside others. */
async function playwright(name, command, env, quiet) {
	const report = join(reports, `${name}.json`);
	const all = { PLAYWRIGHT_JSON_OUTPUT_NAME: report, PORT: String(await freePort()), SHORT: long ? '' : '1', ...env };
	await suite(`npx playwright test ${command} --reporter=list,json`, report, ofPlaywright, all, quiet);
}

// One more build for the stand-in of the cloud: its address is part of the policy, and so of the build. The fault suite runs
// beside the others, with a stand-in of its own.
const built = (await step('npm run build --silent')) && (await step('npm run build:cloud --silent'));
const faults =
	built &&
	// The short form of the fault suite; `npm run faults` is all of it (docs/faults.md).
	playwright(
		'faults',
		'-c tests/faults/playwright.config.ts --grep @short',
		{ CLOUD_PORT: '4176', CYCLES: long ? '100' : '40', SEEDS: long ? '20' : '10', STEPS: '12' },
		true,
	);
await units();
if (built) await playwright('browser', '');
await faults;

rmSync(reports, { recursive: true, force: true });
console.log(`\n${sum.passed} passed, ${sum.failed} failed${sum.skipped ? `, ${sum.skipped} skipped` : ''}`);
process.exit(sum.failed || !sum.passed ? 1 : 0);
