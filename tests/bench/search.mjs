import { chromium } from 'playwright';
import { findBrowser } from '../../scripts/find-browser.mjs';
import { storeInPage } from './store-in-page.mjs';

const PAGES = Number(process.env.SEARCH_PAGES ?? 10_000);
const DOCUMENT_PAGES = 100;
const WORDS_A_PAGE = 350;
const QUESTIONS_A_KIND = 40;

/**
 * 10,000 generated pages are put into the store as the reader would leave them, indexed by the application's own worker,
 * and asked for what people ask: words, beginnings, misspellings, phrases, several words, what is nowhere. An answer is
 * measured in the page's thread from the question to the worker's answer, and to the list on the screen.
 */
export async function search(address) {
	const { executablePath, args } = findBrowser();
	const browser = await chromium.launch({ executablePath, args });
	const page = await (await browser.newContext()).newPage();
	await page.addInitScript(storeInPage);
	await page.addInitScript(inPage, { documentPages: DOCUMENT_PAGES, words: WORDS_A_PAGE });
	await page.goto(new URL('about', address).href);
	await page.getByRole('heading').first().waitFor();
	const empty = await page.evaluate(() => window.bench.usage());
	for (let first = 0; first < PAGES; first += 500)
		await page.evaluate(([from, to]) => window.bench.putPages(from, to), [first, Math.min(PAGES, first + 500)]);
	await page.evaluate((count) => window.bench.markStale(count), PAGES);
	const stored = await page.evaluate(() => window.bench.usage());

	await page.goto(address);
	const start = performance.now();
	for (let left = PAGES; left > 0;) {
		await page.waitForTimeout(250);
		left = await page.evaluate(() => window.bench.count('searchStale'));
	}
	const indexing = performance.now() - start;
	const indexed = await page.evaluate(() => window.bench.usage());
	const bytes = await page.evaluate(() => window.bench.indexBytes());

	await page.goto(new URL('?q=warm', address).href);
	await page.locator('[data-answered="warm"]').waitFor();
	const field = page.getByRole('searchbox', { name: 'Search in all documents' });
	await field.waitFor();
	const questions = await page.evaluate(
		([pages, each]) => window.bench.questions(pages, each),
		[PAGES, QUESTIONS_A_KIND],
	);
	const took = [];
	for (const { kind, text } of questions) {
		const { worker, screen, found } = await page.evaluate((one) => window.bench.ask(one), text);
		took.push({ kind, worker, screen, found });
		// Pictures of the hits are made meanwhile, as they are for a person who looks at them.
		await page.waitForTimeout(100);
	}
	await browser.close();
	const kinds = [...new Set(took.map(({ kind }) => kind))];
	return [
		{ what: 'pages', value: PAGES },
		{ what: 'index: ms a page', value: round(indexing / PAGES) },
		{ what: 'index: bytes a page, its rows', value: Math.round(bytes.all / PAGES), rounds: `${bytes.terms} words` },
		{ what: 'index: bytes a page, growth of the storage', value: Math.round((indexed - stored) / PAGES) },
		{ what: 'readings: bytes a page, growth of the storage', value: Math.round((stored - empty) / PAGES) },
		...['all', ...kinds].map((kind) => {
			const these = took.filter((one) => kind === 'all' || one.kind === kind);
			const worker = these.map((one) => one.worker).sort((a, b) => a - b);
			const screen = these.map((one) => one.screen).sort((a, b) => a - b);
			return {
				what: `answer, ms (p50): ${kind}`,
				value: round(at(worker, 0.5)),
				p95: round(at(worker, 0.95)),
				'on screen p50': round(at(screen, 0.5)),
				'on screen p95': round(at(screen, 0.95)),
				found: these.filter(({ found }) => found).length + ' of ' + these.length,
			};
		}),
	];
}

const at = (sorted, part) => sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * part))];
const round = (value) => Number(value.toFixed(1));

/** Runs in the page before anything else does: makes pages, asks, measures. */
function inPage({ documentPages, words }) {
	/** The same numbers for the same seed. */
	const random = (seed) => () => {
		seed = (seed + 0x6d2b79f5) | 0;
		let t = Math.imul(seed ^ (seed >>> 15), 1 | seed);
		t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
		return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
	};
	const SYLLABLES =
		'an ber con der en fer ge ha in ja ka lo men na or pre que re sta ti un ver wa xi ye zo th st ment ing'.split(' ');
	const word = (rank) => {
		const next = random(rank * 7919 + 1);
		const length = rank < 50 ? 1 : rank < 3_000 ? 2 : next() < 0.6 ? 3 : 4;
		return (
			Array.from({ length }, () => SYLLABLES[Math.floor(next() * SYLLABLES.length)]).join('') +
			(rank < 3_000 ? '' : String.fromCharCode(97 + (rank % 26)))
		);
	};
	/** Of 60,000 words few are frequent; one in fifty is misread by a letter. */
	const anyWord = (next) => {
		const rank = Math.floor(60_000 ** next()) - 1;
		const right = word(rank);
		if (next() > 0.02) return right;
		const cut = Math.floor(next() * right.length);
		return right.slice(0, cut) + String.fromCharCode(97 + Math.floor(next() * 26)) + right.slice(cut + 1);
	};
	const wordsOf = (index) => {
		const next = random(index + 1);
		return Array.from({ length: words }, () => anyWord(next));
	};
	const within = (...transaction) => window.benchStore.within(...transaction);
	const place = (index) => ({
		documentId: `generated-${String(Math.floor(index / documentPages)).padStart(5, '0')}`,
		page: (index % documentPages) + 1,
	});
	const reading = (index) => {
		const all = wordsOf(index);
		const lines = [];
		for (let at = 0; at < all.length; at += 10) {
			let x = 100;
			const y = 100 + (at / 10) * 60;
			const line = all.slice(at, at + 10).map((text) => {
				const box = { x0: x, y0: y, x1: x + text.length * 20, y1: y + 40 };
				x = box.x1 + 20;
				return { text, box, confidence: 90 };
			});
			lines.push({ box: { x0: 100, y0: y, x1: x, y1: y + 40 }, words: line });
		}
		return {
			...place(index),
			taskId: `task-${index}`,
			engine: 'device',
			model: 'generated',
			languages: ['eng'],
			width: 2480,
			height: 3508,
			dpi: 300,
			steps: [],
			seconds: 1,
			readAt: 1,
			blocks: [{ kind: 'paragraph', box: { x0: 100, y0: 100, x1: 2380, y1: 3400 }, lines }],
		};
	};

	const sent = new WeakMap();
	let answered;
	const post = Worker.prototype.postMessage;
	Worker.prototype.postMessage = function (message, ...rest) {
		if (message?.what === 'find') {
			if (!sent.has(this)) {
				sent.set(this, new Map());
				this.addEventListener('message', ({ data }) => {
					const asked = sent.get(this).get(data.id);
					if (asked) answered?.({ text: asked.text, took: performance.now() - asked.at, answer: data.answer });
				});
			}
			sent.get(this).set(message.id, { at: performance.now(), text: message.ask.text });
		}
		return post.call(this, message, ...rest);
	};

	window.bench = {
		usage: async () => {
			await new Promise((resolve) => setTimeout(resolve, 1_500));
			return (await navigator.storage.estimate()).usage;
		},
		count: (store) => within([store], 'readonly', (transaction) => transaction.objectStore(store).count()),
		putPages: (first, end) =>
			within(['readings', 'documents', 'tallies'], 'readwrite', (transaction) => {
				for (let index = first; index < end; index++) {
					transaction.objectStore('readings').put(reading(index));
					const { documentId: id, page } = place(index);
					if (page > 1) continue;
					const document = {
						id,
						name: `${id}.pdf`,
						mediaType: 'application/pdf',
						size: 1,
						sha256: id,
						pageCount: documentPages,
					};
					transaction.objectStore('documents').put({ ...document, addedAt: index + 1, listedAt: index + 1 });
					transaction.objectStore('tallies').put({
						documentId: id,
						pages: { Completed: documentPages },
						waiting: {},
						engines: { device: documentPages },
						doubts: 0,
					});
				}
			}),
		markStale: (count) =>
			within(['searchStale'], 'readwrite', (transaction) => {
				for (let index = 0; index < count; index++)
					transaction.objectStore('searchStale').put({ ...place(index), mark: String(index) });
			}),
		indexBytes: async () => {
			const all = async (store) =>
				within([store], 'readonly', (transaction) => transaction.objectStore(store).getAll());
			let sum = 0;
			for (const { terms, bytes } of await all('searchPostings')) sum += terms.length + bytes.length;
			for (const block of await all('searchBlocks')) sum += block.document.length * 8 + block.documents.join().length;
			for (const page of await all('searchPages'))
				sum += page.documentId.length + 12 + (page.words ? page.words.terms.length + page.words.places.length : 0);
			const dictionary = await all('searchTerms');
			for (const { terms } of dictionary) sum += terms.length;
			return { all: sum, terms: dictionary.reduce((count, { terms }) => count + terms.split(' ').length, 0) };
		},
		questions: (pages, each) => {
			const next = random(42);
			const any = () => wordsOf(Math.floor(next() * pages));
			const pick = (all) => all[Math.floor(next() * all.length)];
			const long = (all, least) => pick(all.filter(({ length }) => length >= least));
			const kinds = {
				'a word': () => long(any(), 5) + ' ',
				'a frequent word': () => word(Math.floor(next() * 20)) + ' ',
				'a beginning': () => long(any(), 5).slice(0, 3 + Math.floor(next() * 2)),
				misspelt: () => {
					const right = long(any(), 7);
					const cut = 1 + Math.floor(next() * (right.length - 2));
					return right.slice(0, cut) + right[cut + 1] + right[cut] + right.slice(cut + 2) + ' ';
				},
				'a phrase': () => {
					const all = any();
					const at = Math.floor(next() * (all.length - 3));
					return `"${all.slice(at, at + 3).join(' ')}"`;
				},
				'three words': () => {
					const all = any();
					return `${long(all, 3)} ${long(all, 5)} ${long(all, 4)}`;
				},
				nowhere: () => Array.from({ length: 9 }, () => String.fromCharCode(97 + Math.floor(next() * 26))).join(''),
			};
			const questions = Object.entries(kinds).flatMap(([kind, make]) =>
				Array.from({ length: each }, () => ({ kind, text: make() })),
			);
			// The same twice in a row would be no question.
			const different = [...new Map(questions.map((one) => [one.text, one])).values()];
			return different
				.map((one) => [next(), one])
				.sort(([a], [b]) => a - b)
				.map(([, one]) => one);
		},
		ask: (text) =>
			new Promise((resolve) => {
				const field = document.querySelector('input[type=search]');
				const results = document.querySelector('[data-search-results]');
				const start = performance.now();
				let worker;
				let found;
				answered = (one) => {
					if (one.text === text) [worker, found] = [one.took, one.answer.pageCount > 0];
				};
				const observer = new MutationObserver(() => {
					if (results.dataset.answered !== text) return;
					observer.disconnect();
					requestAnimationFrame(() => resolve({ worker, found, screen: performance.now() - start }));
				});
				observer.observe(results, { attributes: true });
				field.value = text;
				field.dispatchEvent(new InputEvent('input', { bubbles: true }));
			}),
	};
}
