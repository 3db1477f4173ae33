import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { toPgm } from './picture.mjs';

/** Where the language data lies that both tesseracts read with. */
const dataOf = (root, language) => join(root, `node_modules/@tesseract.js-data/${language}/4.0.0_best_int`);

/**
 * The three readers that are compared. Each answer is kept in a folder by the hash of its picture and its settings, so
 * that a page that comes out of preparation as before is not read again.
 */
export function readers(root) {
	const kept = join(process.env.ACCURACY_CACHE ?? join(tmpdir(), 'legible-accuracy'));
	mkdirSync(kept, { recursive: true });
	const workers = new Map();
	// The machine's tesseract wants the very same data, unpacked.
	const tessdata = join(kept, 'tessdata');
	mkdirSync(tessdata, { recursive: true });
	const unpack = (language) => {
		const file = `${language}.traineddata`;
		if (!existsSync(join(tessdata, file)))
			writeFileSync(join(tessdata, file), gunzipSync(readFileSync(join(dataOf(root, language), `${file}.gz`))));
	};

	async function remembered(parts, make) {
		const hash = createHash('sha256');
		for (const part of parts) hash.update(part);
		const file = join(kept, hash.digest('hex').slice(0, 32) + '.json');
		if (existsSync(file)) return JSON.parse(readFileSync(file, 'utf8'));
		const made = await make();
		writeFileSync(file, JSON.stringify(made));
		return made;
	}

	async function tesseractJs(picture, language, parameters, wanted) {
		const pgm = toPgm(picture);
		return remembered(['tesseract.js', JSON.stringify([language, parameters, wanted]), pgm], async () => {
			const key = JSON.stringify([language, Object.keys(parameters)]);
			let worker = workers.get(key);
			if (!worker) {
				const { createWorker } = await import('tesseract.js');
				const langPath = dataOf(root, language);
				worker = await createWorker(language, 1, { langPath, cacheMethod: 'none', gzip: true });
				workers.set(key, worker);
			}
			if (Object.keys(parameters).length) await worker.setParameters(parameters);
			const { data } = await worker.recognize(pgm, {}, wanted);
			return { text: data.text, confidence: data.confidence, blocks: data.blocks };
		});
	}

	return {
		/** tesseract.js as it comes: its own page segmentation mode, no resolution */
		plain: async (page, language) => (await tesseractJs(page, language, {}, { text: true })).text,
		/** tesseract.js as we use it, at a prepared page; tesseract's own blocks */
		ours: (image, language, dpi, psm = '3') =>
			tesseractJs(
				image,
				language,
				{ tessedit_pageseg_mode: psm, user_defined_dpi: String(Math.round(dpi)) },
				{ text: true, blocks: true },
			),
		/** tesseract of the machine with the same language data */
		native: async (page, language, psm = '3') => {
			const pgm = toPgm(page);
			const dpi = page.dpi > 0 ? page.dpi : undefined;
			const options = ['-', '-', '-l', language, '--psm', psm, ...(dpi ? ['--dpi', String(dpi)] : [])];
			options.push('--tessdata-dir', tessdata);
			unpack(language);
			return remembered(['native', options.join(' '), pgm], () => {
				const env = { ...process.env, OMP_THREAD_LIMIT: '1' };
				return execFileSync('tesseract', options, {
					input: pgm,
					env,
					maxBuffer: 1e9,
					stdio: ['pipe', 'pipe', 'ignore'],
				})
					.toString()
					.replaceAll('\f', '\n');
			});
		},
		stop: () => Promise.all([...workers.values()].map((worker) => worker.terminate())),
	};
}
