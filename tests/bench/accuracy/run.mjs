import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { pagesOf } from './pages.mjs';
import { read } from './pipeline.mjs';
import { readers } from './readers.mjs';
import { score } from './score.mjs';
import { load } from './sources.mjs';
import { table } from './table.mjs';

/**
 * The accuracy bench. Reads the pages of the data folder (LEGIBLE_DATA, or ../shared/data beside the checkout) with the
 * application's preparation and layout around tesseract.js, beside tesseract.js as it comes and the machine's tesseract.
 *
 *   node tests/bench/accuracy/run.mjs [--half A|B] [--set real|degraded|conditions] [--only TEXT,TEXT] [--ours] [--no-plain] [--verbose] [--steps] [--halves] [--json FILE]
 *
 * `--verbose` writes what was read into the JSON file. `--steps` adds what each part of the preparation takes, in ms a page.
 * `--halves` reads pages of one column in two halves, as the application does with a page that is alone.
 */
const { values } = parseArgs({
	options: {
		half: { type: 'string' },
		set: { type: 'string' },
		only: { type: 'string' },
		ours: { type: 'boolean' },
		'no-plain': { type: 'boolean' },
		verbose: { type: 'boolean' },
		steps: { type: 'boolean' },
		halves: { type: 'boolean' },
		json: { type: 'string' },
	},
});

const root = resolve(dirname(fileURLToPath(import.meta.url)), '../../..');
const folder = process.env.LEGIBLE_DATA ?? join(root, '../shared/data');
const pages = pagesOf(folder);
if (!pages) {
	console.log(`skipped: no pages at ${folder} (set LEGIBLE_DATA)`);
	process.exit(0);
}

const wanted = pages.filter(
	(page) =>
		(!values.half || page.half === values.half) &&
		(!values.set || page.set === values.set) &&
		(!values.only || values.only.split(',').some((part) => page.id.includes(part))),
);
const sources = await load(root, {
	keptPage: 'engines/local/prepare/kept-page.ts',
	readPage: 'engines/local/read/read-either-way.ts',
	language: 'model/language.ts',
	text: 'model/text/text.ts',
});
const by = readers(root);
const rows = [];
const laps = new Map();
let count = 0;
for (const page of wanted) {
	const parts = page.make();
	count += parts.length;
	const rule = { fold: page.id.startsWith('kant'), upper: page.scoring.case === 'insensitive' };
	const ours = await read(parts, page.language, sources, by, laps, values.halves);
	const row = { id: page.id, kind: page.kind, set: page.set, half: page.half, order: page.scoring.order };
	row.ours = {
		...score(page.truth, ours.text, rule),
		steps: ours.steps,
		ms: ours.ms,
		confidence: ours.confidence,
		unread: ours.unread,
	};
	if (!values.ours) {
		const texts = { plain: [], native: [] };
		for (const part of parts) {
			if (!values['no-plain']) texts.plain.push(await by.plain(part, page.language));
			texts.native.push(await by.native(part, page.language));
		}
		for (const name of values['no-plain'] ? ['native'] : ['plain', 'native'])
			row[name] = score(page.truth, texts[name].join('\n'), rule);
	}
	rows.push(row);
	const percent = (of) => (of ? `${(of.cer * 100).toFixed(2)}/${(of.f1 * 100).toFixed(1)}` : '–').padStart(13);
	console.log(
		`${page.half} ${page.id.padEnd(38)} ours${percent(row.ours)} native${percent(row.native)} plain${percent(row.plain)}` +
			`  c${Math.round(ours.confidence)} u${(ours.unread * 100).toFixed(1)} ${String(Math.round(ours.ms)).padStart(4)} ms ${ours.steps}`,
	);
	if (values.verbose) row.text = ours.text;
}
await by.stop();
console.log('\n' + table(rows));
if (values.steps) {
	console.log('\n| part of the preparation | ms a page |\n|---|---|');
	for (const [step, ms] of laps) console.log(`| ${step} | ${(ms / count).toFixed(1)} |`);
}
const file = values.json ?? join(root, 'bench-results/accuracy.json');
mkdirSync(dirname(file), { recursive: true });
writeFileSync(file, JSON.stringify({ folder, rows }, null, '\t'));
