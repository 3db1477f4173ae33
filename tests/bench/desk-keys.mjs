/**
 * How many keys a person presses to correct a page, counted by pressing them.
 *
 * The plain text box: a textarea with the page's lines. The person sees at once which words are wrong (as if they were
 * marked), never misses a key, and goes the shortest way from one to the next: up and down, then by words (Ctrl with an
 * arrow), to the line's end or beginning, and by letters; there only the letters that differ are deleted and typed.
 * Keys that are held count once. So it is the least that a text box can cost; looking for the words is not counted.
 *
 * The doubt loop: N begins; a word that is right is accepted by Enter; a right offer is taken by its number; anything else
 * is typed as a whole and accepted. Looking at the candidates is not counted, either.
 */
export async function correctByLoop(page, misread, truth, aLine) {
	await page.getByLabel('Add files').setInputFiles('static/samples/letter.jpg');
	const card = page.locator('[data-document]').first();
	await card.and(page.locator('[data-status=Completed]')).waitFor({ timeout: 120_000 });
	await card.getByRole('link', { name: 'Open', exact: true }).click();
	await page.locator('[data-word]').first().waitFor();
	await putPage(page, misread, aLine);
	await page
		.locator('[data-word]')
		.nth(misread.length - 1)
		.waitFor();
	let [keys, offers] = [0, 0];
	const press = async (key) => {
		keys++;
		await page.keyboard.press(key);
	};
	await press('n');
	const field = page.getByRole('region', { name: 'Doubtful words' }).getByRole('textbox');
	const doubtful = misread.flatMap((word, at) => (word.confidence < 80 ? [at] : []));
	for (const at of doubtful) {
		await page.waitForFunction((text) => document.activeElement?.value === text, misread[at].text);
		if (misread[at].text === truth[at]) {
			await press('Enter');
			continue;
		}
		// The dictionary answers a moment later, as it does for a person, who looks at the word meanwhile.
		await page.waitForTimeout(400);
		const all = await field.page().getByRole('list', { name: 'It may be' }).locator('bdi').allTextContents();
		const number = all.indexOf(truth[at]);
		if (number >= 0) {
			offers++;
			await press(String(number + 1));
		} else {
			for (const letter of truth[at]) await press(letter);
			await press('Enter');
		}
	}
	await page.getByText('No doubtful words left').first().waitFor();
	const text = (await page.locator('[data-word]').allTextContents()).join(' ');
	if (text !== truth.join(' ')) throw new Error('The doubt loop did not end with the right text.');
	return { keys, offers };
}

/** Puts words in the place of the one page that was read: lines of so many words. Loads the page anew. */
export async function putPage(page, words, aLine) {
	await page.evaluate(
		async ({ words, aLine }) => {
			const lines = [];
			for (let at = 0; at < words.length; at += aLine) {
				const y = 60 + (at / aLine) * 45;
				let x = 60;
				const line = words.slice(at, at + aLine).map(({ text, confidence }) => {
					const box = { x0: x, y0: y, x1: x + text.length * 14, y1: y + 30 };
					x = box.x1 + 14;
					return { text, confidence, box };
				});
				lines.push({ box: { x0: 60, y0: y, x1: x, y1: y + 30 }, words: line });
			}
			const high = 120 + lines.length * 45;
			const database = await new Promise((resolve) => {
				const opening = indexedDB.open('legible');
				opening.onsuccess = () => resolve(opening.result);
			});
			const transaction = database.transaction(['readings', 'corrections'], 'readwrite');
			transaction.objectStore('corrections').clear();
			const store = transaction.objectStore('readings');
			store.getAll().onsuccess = ({ target }) => {
				for (const reading of target.result) {
					const blocks = [];
					for (let at = 0; at < lines.length; at += 8)
						blocks.push({
							kind: 'paragraph',
							box: { x0: 60, y0: lines[at].box.y0, x1: 1_600, y1: lines[at].box.y1 + 315 },
							lines: lines.slice(at, at + 8),
						});
					store.put({ ...reading, width: 1_654, height: high, blocks, readAt: Date.now() });
				}
			};
			await new Promise((resolve) => (transaction.oncomplete = resolve));
			database.close();
		},
		{ words, aLine },
	);
	await page.reload();
}

export async function correctInTextBox(context, misread, truth, aLine) {
	const page = await context.newPage();
	const lines = (words) =>
		Array.from({ length: Math.ceil(words.length / aLine) }, (_, at) =>
			words.slice(at * aLine, (at + 1) * aLine).join(' '),
		);
	await page.setContent('<textarea cols="200" rows="60" spellcheck="false"></textarea>');
	const box = page.locator('textarea');
	await box.fill(lines(misread).join('\n'));
	await box.evaluate((area) => area.setSelectionRange(0, 0));
	let [keys, moves] = [0, 0];
	const now = lines(misread);
	let [row, column] = [0, 0];
	const press = async (key) => {
		keys++;
		await page.keyboard.press(key);
	};
	for (let at = 0; at < truth.length; at++) {
		if (misread[at] === truth[at]) continue;
		const target = Math.floor(at / aLine);
		const before = now[target]
			.split(' ')
			.slice(0, at % aLine)
			.join(' ');
		const [wrong, right] = [misread[at], truth[at]];
		let same = 0;
		while (same < Math.min(wrong.length, right.length) && wrong[same] === right[same]) same++;
		let tail = 0;
		while (tail < Math.min(wrong.length, right.length) - same && wrong.at(-1 - tail) === right.at(-1 - tail)) tail++;
		const place = before.length + (before ? 1 : 0) + same;
		const way = [];
		for (let step = row; step < target; step++) way.push('ArrowDown');
		way.push(...shortest(now[target], Math.min(column, now[target].length), place));
		for (const key of way) await press(key);
		moves += way.length;
		// Browsers differ in where a word ends; the last letters are gone by the arrow keys.
		const should = now.slice(0, target).reduce((sum, line) => sum + line.length + 1, 0) + place;
		const off = should - (await box.evaluate((area) => area.selectionStart));
		for (let letter = 0; letter < Math.abs(off); letter++) await press(off > 0 ? 'ArrowRight' : 'ArrowLeft');
		moves += Math.abs(off);
		for (let letter = same; letter < wrong.length - tail; letter++) await press('Delete');
		for (const letter of right.slice(same, right.length - tail)) await press(letter);
		now[target] =
			now[target].slice(0, place) +
			right.slice(same, right.length - tail) +
			now[target].slice(place + wrong.length - tail - same);
		[row, column] = [target, place + right.length - tail - same];
	}
	if ((await box.inputValue()) !== lines(truth).join('\n'))
		throw new Error('The text box did not end with the right text.');
	await page.close();
	return { keys, moves };
}

/** The fewest keys from a column to another one of the same line. */
function shortest(line, from, to) {
	const words = [...new Intl.Segmenter('en', { granularity: 'word' }).segment(line)].filter((one) => one.isWordLike);
	const starts = words.map(({ index }) => index);
	const ends = words.map(({ index, segment }) => index + segment.length);
	const letters = (at) => Array(Math.abs(to - at)).fill(to > at ? 'ArrowRight' : 'ArrowLeft');
	const ways = [];
	for (const [first, begin] of [
		[[], from],
		[['Home'], 0],
		[['End'], line.length],
	]) {
		ways.push([...first, ...letters(begin)]);
		// On Linux, Ctrl with an arrow goes to the end of a word forwards, and to its beginning backwards.
		ends
			.filter((end) => end > begin)
			.forEach((end, count) => ways.push([...first, ...Array(count + 1).fill('Control+ArrowRight'), ...letters(end)]));
		starts
			.filter((start) => start < begin)
			.reverse()
			.forEach((start, count) =>
				ways.push([...first, ...Array(count + 1).fill('Control+ArrowLeft'), ...letters(start)]),
			);
	}
	return ways.reduce((best, way) => (way.length < best.length ? way : best));
}
