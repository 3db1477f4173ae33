/**
 * `npm test`: everything that must hold, in the order in which it is cheapest to fail. The last line is the sum:
 * `N passed, N failed`, where a step that is not made of tests (check, lint, build) counts only when it fails.
 */
import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { findBrowser } from './find-browser.mjs';

try {
	findBrowser();
} catch (error) {
	console.error(error.message);
	process.exit(1);
}

const reports = mkdtempSync(join(tmpdir(), 'legible-test-'));
const sum = { passed: 0, failed: 0, skipped: 0 };

const run = (command, env = {}) =>
	new Promise((done) => {
		console.log(`\n> ${command}`);
		const child = spawn(command, { shell: true, stdio: 'inherit', env: { ...process.env, ...env } });
		child.on('exit', (code) => done(code === 0));
	});

/** A step without tests of its own. */
async function step(command) {
	const well = await run(command);
	if (!well) {
		sum.failed++;
		console.error(`Failed: ${command}`);
	}
	return well;
}

/** A step that leaves a JSON report, from which `count` takes the numbers. */
async function suite(command, report, count, env) {
	const well = await run(command, env);
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
await step('npm run check --silent');
await step('npm run lint --silent');

const vitest = join(reports, 'vitest.json');
await suite(`npx vitest run --reporter=default --reporter=json --outputFile.json="${vitest}"`, vitest, (report) => ({
	passed: report.numPassedTests,
	failed:
		report.numFailedTests +
		report.testResults.filter((file) => file.status === 'failed' && !file.assertionResults.length).length,
	skipped: report.numPendingTests + report.numTodoTests,
}));

// The second build is for the stand-in of the cloud: its address is part of the policy, and so of the build.
if ((await step('npm run build --silent')) && (await step('npm run build:cloud --silent'))) {
	const playwright = join(reports, 'playwright.json');
	await suite('npx playwright test --reporter=list,json', playwright, ofPlaywright, {
		PLAYWRIGHT_JSON_OUTPUT_NAME: playwright,
		PORT: String(await freePort()),
	});
	// The short form of the fault suite; `npm run faults` is all of it (docs/faults.md).
	const faults = join(reports, 'faults.json');
	await suite(
		'npx playwright test -c tests/faults/playwright.config.ts --grep @short --reporter=list,json',
		faults,
		ofPlaywright,
		{ PLAYWRIGHT_JSON_OUTPUT_NAME: faults, CYCLES: '20', SEEDS: '4', STEPS: '12' },
	);
}

rmSync(reports, { recursive: true, force: true });
console.log(`\n${sum.passed} passed, ${sum.failed} failed${sum.skipped ? `, ${sum.skipped} skipped` : ''}`);
process.exit(sum.failed || !sum.passed ? 1 : 0);
