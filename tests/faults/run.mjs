/**
 * `npm run faults`: the fault suite (docs/faults.md), against the application as it is built for the stand-in of the cloud.
 *
 *     npm run faults                          everything, with 100 kills and 20 walks
 *     npm run faults -- --short               what `npm test` runs
 *     npm run faults -- --long                2,000 kills and 1,000 walks of 200 steps
 *     npm run faults -- --only walk --seeds 50 --steps 200
 *     npm run faults -- --only walk --seed 17     walks seed 17 again, and no other
 *     npm run faults -- --only kills --cycles 500
 *     LOST=500 TASKS=200 npm run faults -- --only many
 */
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';

const { values } = parseArgs({
	options: {
		short: { type: 'boolean', default: false },
		long: { type: 'boolean', default: false },
		only: { type: 'string' },
		cycles: { type: 'string' },
		seeds: { type: 'string' },
		steps: { type: 'string' },
		seed: { type: 'string' },
	},
});

// A build that somebody else made, for the stand-in at CLOUD_PORT, can be named with FAULTS_BUILD.
if (!process.env.FAULTS_BUILD) {
	const built = spawnSync('npm', ['run', 'build:cloud', '--silent'], { stdio: 'inherit', shell: true });
	if (built.status) process.exit(built.status);
}
const size = values.long
	? { CYCLES: '2000', SEEDS: '1000', STEPS: '200' }
	: values.short
		? { CYCLES: '40', SEEDS: '10', STEPS: '12' }
		: { CYCLES: '100', SEEDS: '20', STEPS: '40' };
const asked = {
	...(values.cycles ? { CYCLES: values.cycles } : {}),
	...(values.seeds ? { SEEDS: values.seeds } : {}),
	...(values.steps ? { STEPS: values.steps } : {}),
	...(values.seed ? { SEED: values.seed, SEEDS: values.seeds ?? '1' } : {}),
};
const config = fileURLToPath(new URL('playwright.config.ts', import.meta.url));
// Playwright takes it for a part of the whole path, which may hold any word.
const arguments_ = ['playwright', 'test', '-c', config, ...(values.only ? [`/${values.only}[^/]*fault`] : [])];
if (values.short) arguments_.push('--grep', '@short');
const { status } = spawnSync('npx', arguments_, {
	stdio: 'inherit',
	env: { ...process.env, ...size, ...asked },
});
process.exit(status ?? 1);
