import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { conditions } from './conditions.mjs';
import { degradations, seeded, shrink } from './degrade.mjs';
import { decode } from './picture.mjs';

/**
 * The pages of the bench: `{ id, kind, half, scoring, truth, make() }`, where `make()` gives the decoded grey pages. The half
 * ('A' for tuning, 'B' only to be looked at) follows from the hash of the page's id, and a page that was made from
 * another is in the half of that. Returns undefined when the data folder is missing.
 */
export function pagesOf(folder) {
	const manifestFile = join(folder, 'manifest.json');
	if (!existsSync(manifestFile)) return undefined;
	const manifest = JSON.parse(readFileSync(manifestFile, 'utf8'));
	const real = manifest.ground_truth.map((entry) => ({
		id: entry.id,
		kind: entry.kind,
		set: 'real',
		half: half(entry.id),
		language: entry.language,
		scoring: entry.scoring,
		truth: readFileSync(join(folder, entry.gt), 'utf8'),
		make: () => decode(join(folder, entry.file)),
	}));
	const clean = real.filter(
		({ id, language, scoring, kind }) =>
			language === 'eng' &&
			scoring.order === 'reading' &&
			!['rotated', 'skewed', 'photo', 'low-res'].includes(kind) &&
			!id.includes('2p'),
	);
	const made = (ways, set) =>
		clean.flatMap((page) =>
			Object.entries(ways).map(([name, degrade]) => ({
				...page,
				id: `${page.id} · ${name}`,
				kind: name,
				set,
				make: () => {
					const [whole] = page.make();
					return [{ ...degrade(shrink(whole, 300), seeded(number(page.id + name))), dpi: 0 }];
				},
			})),
		);
	return [...real, ...made(degradations, 'degraded'), ...made(conditions, 'conditions')];
}

const number = (text) => createHash('sha256').update(text).digest().readUInt32LE(0);
const half = (id) => (number(id) % 2 ? 'B' : 'A');
