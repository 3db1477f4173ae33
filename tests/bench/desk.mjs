import { readFileSync } from 'node:fs';
import { samples } from '../../scripts/samples.mjs';
import { allDone, median, openLibrary } from './browser.mjs';
import { correctByLoop, correctInTextBox, putPage } from './desk-keys.mjs';
import { longPdf } from './long-pdf.mjs';

const WORDS = 400;
const A_LINE = 10;
const WRONG = 20;
/** Right words that the engine doubted: the loop asks about them, too. */
const FALSE_ALARMS = 10;
const OPENINGS = Number(process.env.ROUNDS ?? 9);
const TYPED = 'typing on a page of five thousand words, letter by letter';

/**
 * The reading desk: keys pressed to correct a page by the doubt loop and in a plain text box (see desk-keys.mjs), the time
 * from the library to the first page, and how long a key takes to be seen on a page of 5,000 words.
 */
export async function desk(address) {
	const { browser, page } = await openLibrary(address);
	try {
		return [...(await keys(page)), ...(await typing(page)), ...(await opening(page, address))];
	} finally {
		await browser.close();
	}
}

async function keys(page) {
	const { truth, misread } = misreadPage();
	const loop = await correctByLoop(page, misread, truth, A_LINE);
	const box = await correctInTextBox(
		page.context(),
		misread.map(({ text }) => text),
		truth,
		A_LINE,
	);
	return [
		{ what: `keys for ${WRONG} wrong of ${WORDS} words, doubt loop (${FALSE_ALARMS} false alarms)`, value: loop.keys },
		{ what: '… offers taken by their number', value: loop.offers },
		{ what: '… the same in a plain text box, keys alone', value: box.keys },
		{ what: '… of these to come to the words', value: box.moves },
		{ what: 'doubt loop / plain text box', value: Number((loop.keys / box.keys).toFixed(2)) },
	];
}

/** Words of the samples, some misread as recognisers misread, told as doubtful; and what they should be. */
function misreadPage() {
	const all = samples
		.map(({ text }) => text)
		.join(' ')
		.split(/\s+/);
	const truth = all.filter((word) => /^[\x21-\x7e]+$/.test(word)).slice(0, WORDS);
	const CONFUSED = [
		[/m/, 'rn'],
		[/rn/, 'm'],
		[/cl/, 'd'],
		[/h/, 'b'],
		[/e/, 'c'],
		[/ll/, 'il'],
		[/o/, '0'],
		[/l/, '1'],
		[/t/, 'f'],
		[/n/, 'ri'],
	];
	const every = Math.floor(truth.length / WRONG);
	let way = 0;
	const misread = truth.map((text) => ({ text, confidence: 96 }));
	for (let count = 0; count < WRONG; count++) {
		const from = count * every;
		for (let tried = 0; tried < CONFUSED.length * every; tried++) {
			const at = from + (tried % every);
			const [right, wrong] = CONFUSED[way % CONFUSED.length];
			if (tried % every === every - 1) way++;
			if (truth[at].length < 4 || !right.test(truth[at])) continue;
			misread[at] = { text: truth[at].replace(right, wrong), confidence: 45 };
			way++;
			break;
		}
	}
	const sure = misread.flatMap((word, at) => (word.confidence === 96 && word.text.length > 5 ? [at] : []));
	for (let count = 0; count < FALSE_ALARMS; count++)
		misread[sure[Math.floor((sure.length / FALSE_ALARMS) * count)]].confidence = 70;
	return { truth, misread };
}

async function typing(page) {
	const words = Array.from({ length: 5_000 }, (_, at) => ({ text: `word${at % 500}`, confidence: at % 5 ? 96 : 50 }));
	await putPage(page, words, A_LINE);
	await page.waitForFunction(() => document.querySelectorAll('[data-word]').length === 5_000);
	await page.waitForTimeout(1_000);
	await page.evaluate(() => {
		window.took = [];
		const seen = (event) => {
			const from = event.timeStamp;
			requestAnimationFrame(() => {
				const { port1, port2 } = new MessageChannel();
				port1.onmessage = () => window.took.push(performance.now() - from);
				port2.postMessage(0);
			});
		};
		addEventListener('keydown', seen, true);
	});
	// What the main thread itself worked, which other programs on the machine do not change.
	const devtools = await page.context().newCDPSession(page);
	await devtools.send('Performance.enable', { timeDomain: 'threadTicks' });
	const worked = async () => {
		const { metrics } = await devtools.send('Performance.getMetrics');
		return metrics.find(({ name }) => name === 'TaskDuration').value * 1_000;
	};
	const measure = async (work) => {
		await page.evaluate(() => (window.took.length = 0));
		const before = await worked();
		await work();
		await page.waitForTimeout(300);
		const all = (await worked()) - before;
		const took = (await page.evaluate(() => window.took)).sort((a, b) => a - b);
		return {
			value: round(took[took.length >> 1]),
			p95: round(took[Math.floor(took.length * 0.95)]),
			'CPU a key': round(all / took.length),
		};
	};
	await page.keyboard.press('n');
	await page.waitForFunction(() => document.activeElement instanceof HTMLInputElement);
	const inBar = await measure(() => page.keyboard.type(TYPED, { delay: 40 }));
	const settling = await measure(async () => {
		for (let word = 0; word < 30; word++) {
			await page.keyboard.press('Enter');
			await page.waitForTimeout(150);
		}
	});
	await page.keyboard.press('Escape');
	await page.waitForTimeout(300);
	const walking = await measure(async () => {
		for (let word = 0; word < 40; word++) {
			await page.keyboard.press(word % 4 ? 'ArrowRight' : 'ArrowDown');
			await page.waitForTimeout(40);
		}
	});
	await page.keyboard.press('F2');
	const inPlace = await measure(() => page.keyboard.type(TYPED, { delay: 40 }));
	await page.keyboard.press('Escape');
	return [
		{ what: 'key to frame on 5,000 words, ms: typing in the doubt bar', ...inBar },
		{ what: 'key to frame on 5,000 words, ms: Enter, to the next doubtful word', ...settling },
		{ what: 'key to frame on 5,000 words, ms: from word to word', ...walking },
		{ what: 'key to frame on 5,000 words, ms: typing in the word', ...inPlace },
	];
}

/** From the click on "Open" to the page's picture and text on the screen; the application was opened before. */
async function opening(page, address) {
	await page.goto(address);
	const buffer = longPdf(readFileSync('static/samples/letter.jpg'), 4);
	await page.getByLabel('Add files').setInputFiles({ name: 'scan.pdf', mimeType: 'application/pdf', buffer });
	await page.locator('[data-document]').nth(1).waitFor();
	await allDone(page, 2);
	const took = [];
	for (let round = 0; round < OPENINGS; round++) {
		await page.goto(address);
		await page.getByRole('article', { name: 'scan.pdf' }).getByRole('link', { name: 'Open', exact: true }).waitFor();
		await page.waitForTimeout(1_000);
		await page.evaluate(() => {
			const seen = (what) => (window.shown[what] ??= performance.now() - window.clicked);
			window.shown = {};
			addEventListener('pointerdown', (event) => (window.clicked = event.timeStamp), true);
			const look = () => {
				const canvas = document.querySelector('[data-pane] canvas');
				const drawn = canvas?.dataset.drawn;
				const text = document.querySelector('[data-word]');
				// What was drawn now is on the screen with the next frame.
				requestAnimationFrame(() => {
					if (drawn) seen('page');
					if (drawn === 'whole') seen('sharp');
					if (text) seen('text');
				});
				if (drawn !== 'whole' || !text) requestAnimationFrame(look);
			};
			requestAnimationFrame(look);
		});
		await page.getByRole('article', { name: 'scan.pdf' }).getByRole('link', { name: 'Open', exact: true }).click();
		await page.waitForFunction(() => window.shown.sharp && window.shown.text);
		took.push(await page.evaluate(() => window.shown));
	}
	const row = (what, values) => ({
		what,
		value: Math.round(median(values)),
		most: Math.round(Math.max(...values)),
		rounds: values.map(Math.round).join(' '),
	});
	return [
		row(
			'library to first page, ms: text on the screen',
			took.map(({ text }) => text),
		),
		row(
			'library to first page, ms: the page on the screen',
			took.map(({ page }) => page),
		),
		row(
			'library to first page, ms: the page at its full sharpness',
			took.map(({ sharp }) => sharp),
		),
	];
}

const round = (value) => Number(value.toFixed(1));
