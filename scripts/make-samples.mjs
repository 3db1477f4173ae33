/**
 * Makes the sample pages in static/samples, with their true text beside them: set by Chromium, then made to look like
 * the grey scan of a sheet of paper. Run by hand after a change (needs the Liberation fonts), with a name for that page only; the
 * results are in git.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { chromium } from 'playwright';
import { findBrowser } from './find-browser.mjs';
import { samples } from './samples.mjs';

/** In the page: paper tone with a soft fall of light, ink that is not quite black, a trace of noise. A JPEG data URL. */
async function scan({ png, width, height }) {
	const canvas = Object.assign(document.createElement('canvas'), { width, height });
	const context = canvas.getContext('2d');
	const image = new Image();
	image.src = png;
	await image.decode();
	// A third of a degree of tilt, and the softness of a lens.
	context.fillStyle = '#fff';
	context.fillRect(0, 0, width, height);
	context.filter = 'blur(0.6px)';
	context.translate(width / 2, height / 2);
	context.rotate((0.3 * Math.PI) / 180);
	context.drawImage(image, -width / 2, -height / 2);
	const pixels = context.getImageData(0, 0, width, height);
	// The same noise every time, so that the files do not change without a reason.
	let seed = 7;
	const random = () => (seed = (seed * 16807) % 2147483647) / 2147483647;
	for (let at = 0; at < pixels.data.length; at += 4) {
		const x = ((at / 4) % width) / width;
		const y = Math.floor(at / 4 / width) / height;
		const paper = 238 - 10 * x * x - 8 * (1 - y) * (1 - y);
		const ink = 1 - pixels.data[at] / 255;
		const grey = paper - ink * (paper - 52) + (random() + random() - 1) * 5;
		pixels.data[at] = pixels.data[at + 1] = pixels.data[at + 2] = grey;
	}
	context.putImageData(pixels, 0, 0);
	return canvas.toDataURL('image/jpeg', 0.62);
}

mkdirSync('static/samples', { recursive: true });
const browser = await chromium.launch(findBrowser());
for (const { name, width, height, style, body, text } of samples) {
	if (process.argv[2] && process.argv[2] !== name) continue;
	const page = await browser.newPage({ viewport: { width, height } });
	await page.setContent(`<style>* { margin: 0; box-sizing: border-box } ${style}</style>${body}`);
	const png = `data:image/png;base64,${(await page.screenshot()).toString('base64')}`;
	const jpeg = Buffer.from((await page.evaluate(scan, { png, width, height })).split(',')[1], 'base64');
	writeFileSync(`static/samples/${name}.jpg`, jpeg);
	writeFileSync(`static/samples/${name}.txt`, text + '\n');
	console.log(`${name}.jpg ${(jpeg.length / 1000).toFixed(0)} kB`);
	await page.close();
}
await browser.close();
