import { readdirSync, readFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { expect, it } from 'vitest';

/** Every way by which a script can reach the network; a method of ours that is called `fetch` is none. */
const WAYS =
	/(?<![.\w#]|async )fetch\s*\((?!ticket)|\b(globalThis|world|self)\.fetch\b|\bworld\.request\(\)|\bXMLHttpRequest\b|\bWebSocket\b|\bWebTransport\b|\bEventSource\b|\bsendBeacon\b|\bRTCPeerConnection\b|\bimportScripts\s*\(|window\.open\s*\(/;

/** Who asks the cloud; each goes through `depart`, which notes it and refuses it when nothing may leave. */
const CLOUD = ['account/token', 'ask/ask', 'send/transfer', 'unreachable', 'world'].map(
	(name) => `lib/engines/cloud/${name}.ts`,
);

/** Who asks our own site for files of ours, and one that shows that nothing else can be asked. */
const OWN = [
	'lib/engines/local/pool/language-data.ts',
	'lib/flow/cloud/try-to-leave.ts',
	'lib/flow/export/export-source.ts',
	'lib/flow/offline/fetch-ahead.ts',
	'lib/flow/offline/keep-there.ts',
	'lib/flow/offline/languages.ts',
	'lib/flow/spell/spell.worker.ts',
	'lib/ui/parts.ts',
	'routes/+page.svelte',
	'routes/notices/+page.svelte',
	'service-worker/index.ts',
	'service-worker/shell.ts',
	'service-worker/vendor.ts',
];

const read = (file: string) => readFileSync(join('src', file), 'utf8');
const code = (file: string) => read(file).replace(/\/\*[\s\S]*?\*\/|(?<!:)\/\/.*|^import .*$/gm, '');

const files = () =>
	readdirSync('src', { withFileTypes: true, recursive: true })
		.filter((entry) => entry.isFile() && /\.(ts|svelte)$/.test(entry.name) && !/\.test\.ts$/.test(entry.name))
		.map((entry) => relative('src', join(entry.parentPath, entry.name)).split(sep).join('/'));

it('nothing but the files that are known for it reaches for the network', () => {
	const reaching = files().filter((file) => WAYS.test(code(file)));
	expect(reaching.sort()).toEqual([...CLOUD, ...OWN].sort());
});

it('whoever sends something to the cloud notes it first', () => {
	// A submission is noted in submit.ts, which is the only one to post it.
	for (const file of ['ask/ask', 'send/submit', 'account/token', 'unreachable'])
		expect(code(`lib/engines/cloud/${file}.ts`), file).toContain('await depart(');
	expect(code('lib/engines/cloud/send/transfer.ts')).toContain('world.closed');
	const carriers = files().filter((file) => /\btransfer\(|\bsubmitter\.send\(/.test(code(file)));
	expect(carriers.sort()).toEqual([
		'lib/engines/cloud/send/post.ts',
		'lib/engines/cloud/send/transfer.ts',
		'lib/flow/submitter/shared-submitter.ts',
		'lib/flow/submitter/submitter.shared.ts',
	]);
	expect(files().filter((file) => /\bpost\(\{/.test(code(file)))).toEqual(['lib/engines/cloud/send/submit.ts']);
});
