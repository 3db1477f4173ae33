/**
 * `npm run test:cross`: the main walk in the browsers that are installed beside Chromium: drop, read, reload, export,
 * and everything again without the server. Debian: `apt-get install firefox-esr webkit2gtk-driver xvfb`.
 */
import { readFileSync } from 'node:fs';
import { serve } from '../../scripts/serve.mjs';
import { firefox } from './firefox.mjs';
import { webkit } from './webkit.mjs';

const PORT = 4721;
let passed = 0;
let failed = 0;
let skipped = 0;

/** Code that waits until an expression is true, and gives its value. */
const until = (expression, seconds = 60) => `
	const end = Date.now() + ${seconds * 1000};
	for (;;) {
		const found = await (async () => ${expression})();
		if (found) return found;
		if (Date.now() > end) throw new Error(${JSON.stringify(`waited in vain for ${expression}`)} + ' · ' + document.body.innerText.slice(0, 600));
		await new Promise((done) => setTimeout(done, 100));
	}`;
const TEXT = `document.querySelector('[data-reading]')?.textContent`;

const give = (name, bytes, type) => `
	const bytes = Uint8Array.from(atob(${JSON.stringify(bytes.toString('base64'))}), (each) => each.charCodeAt(0));
	const given = new DataTransfer();
	given.items.add(new File([bytes], ${JSON.stringify(name)}, { type: ${JSON.stringify(type)} }));
	const field = document.querySelector('input[type=file][aria-label="Add files"]');
	field.files = given.files;
	field.dispatchEvent(new Event('change', { bubbles: true }));`;

async function walk(browser, server) {
	const site = server.url;
	const step = async (name, act) => {
		try {
			await act();
			passed++;
			console.log(`  ✓ ${name}`);
		} catch (error) {
			failed++;
			console.log(`  ✗ ${name}\n    ${error.message.replaceAll('\n', '\n    ')}`);
		}
	};
	await browser.go(site);
	console.log(`  ${await browser.run('return navigator.userAgent')}`);
	await step('starts, and is made ready for offline', () =>
		browser.run(until(`document.body.innerText.includes('Ready to work offline')`)),
	);
	await step('a picture is taken and read', async () => {
		await browser.run(give('receipt copy.jpg', readFileSync('static/samples/receipt.jpg'), 'image/jpeg'));
		await browser.run(
			until(`document.querySelector('[data-document][data-status=Completed]')`, 240).replace(
				'return found',
				'return true',
			),
		);
	});
	const place = await browser.run(`return document.querySelector('[data-document] a[href*="/read/"]').href`);
	let before = '';
	await step('its text is on the desk', async () => {
		await browser.go(place);
		before = await browser.run(until(`${TEXT} || undefined`));
		if (!/total/i.test(before)) throw new Error(`this was read: ${before}`);
	});
	await step('a reload shows the same text', async () => {
		await browser.go(place);
		const after = await browser.run(until(`${TEXT} || undefined`));
		if (after !== before) throw new Error(`before: ${before}\nafter: ${after}`);
	});
	for (const [format, begin] of [
		['Plain text', ''],
		['Searchable PDF', '%PDF'],
		['Word (.docx)', 'PK'],
	])
		await step(`${format} is written`, async () => {
			const said = await browser.run(`
				const made = new Promise((done) => {
					const usual = URL.createObjectURL;
					URL.createObjectURL = (blob) => {
						URL.createObjectURL = usual;
						done(blob);
						return usual.call(URL, blob);
					};
				});
				const named = (selector, fits) => [...document.querySelectorAll(selector)].find((each) => fits(each.textContent.trim()));
				const appeared = async (find) => {
					for (let waited = 0; waited < 20000 && !find(); waited += 50) await new Promise((done) => setTimeout(done, 50));
					return find();
				};
				(await appeared(() => named('button', (text) => text.startsWith('Export')))).click();
				(await appeared(() => named('[role=menuitem]', (text) => text === ${JSON.stringify(format)}))).click();
				const blob = await Promise.race([made, new Promise((done) => setTimeout(done, 60000))]);
				return blob && [blob.size, (await blob.slice(0, 4).text())];`);
			if (!said || said[0] < 100 || !said[1].startsWith(begin)) throw new Error(`this came: ${JSON.stringify(said)}`);
		});
	await server.close();
	await step('without the server it opens the desk, and reads a page', async () => {
		await browser.go(place);
		const after = await browser.run(until(`${TEXT} || undefined`));
		if (after !== before) throw new Error(`offline: ${after}`);
		await browser.go(site);
		await browser.run(until(`document.querySelector('input[type=file]')`).replace('return found', 'return true'));
		await browser.run(give('letter copy.jpg', readFileSync('static/samples/letter.jpg'), 'image/jpeg'));
		await browser.run(until(`document.querySelectorAll('[data-document][data-status=Completed]').length === 2`, 240));
	});
}

for (const [at, [wanted, found]] of Object.entries([
	['Firefox', firefox],
	['WebKitGTK', webkit],
])) {
	if (!found) {
		console.log(`${wanted}: skipped, it is not installed`);
		skipped++;
		continue;
	}
	console.log(found.name);
	// Another origin for each, so that nothing of one browser's walk can help the next.
	const server = await serve({ port: PORT + Number(at) });
	let browser;
	try {
		browser = await found.open();
		await walk(browser, server);
	} catch (error) {
		failed++;
		console.log(`  ✗ ${error.stack}`);
	}
	await browser?.close();
	await server.close();
}
console.log(`\n${passed} passed, ${failed} failed${skipped ? `, ${skipped} skipped` : ''}`);
process.exit(failed ? 1 : 0);
