import { writeFile } from 'node:fs/promises';
import type { Page } from '@playwright/test';
import { chromium, type Browser } from 'playwright';
import { findBrowser } from '../scripts/find-browser.mjs';

/** A photo of a sheet with these lines that lies askew on a table, half in a shadow, as JPEG bytes. */
export async function sheetPhoto(page: Page, lines: string[]): Promise<Buffer> {
	const base64 = await page.evaluate(async (lines) => {
		const canvas = new OffscreenCanvas(1280, 720);
		const context = canvas.getContext('2d')!;
		context.fillStyle = '#5a4632';
		context.fillRect(0, 0, 1280, 720);
		context.translate(640, 360);
		context.rotate(-0.12);
		context.fillStyle = '#f4f1ea';
		context.fillRect(-430, -290, 860, 580);
		context.fillStyle = '#111';
		context.font = '34px serif';
		lines.forEach((line, index) => context.fillText(line, -380, -220 + index * 60));
		context.resetTransform();
		const shadow = context.createLinearGradient(0, 0, 1280, 0);
		shadow.addColorStop(0, 'rgb(0 0 0 / 45%)');
		shadow.addColorStop(0.7, 'rgb(0 0 0 / 0%)');
		context.fillStyle = shadow;
		context.fillRect(0, 0, 1280, 720);
		const blob = await canvas.convertToBlob({ type: 'image/jpeg', quality: 0.95 });
		let binary = '';
		for (const byte of new Uint8Array(await blob.arrayBuffer())) binary += String.fromCharCode(byte);
		return btoa(binary);
	}, lines);
	return Buffer.from(base64, 'base64');
}

/** A browser whose camera shows this JPEG; the film is written to `path`, which ends in .mjpeg. */
export async function browserWithCamera(picture: Buffer, path: string): Promise<Browser> {
	await writeFile(path, Buffer.concat(Array.from({ length: 4 }, () => picture)));
	const { executablePath, args } = findBrowser();
	return chromium.launch({
		executablePath,
		args: [
			...args,
			'--use-fake-device-for-media-stream',
			'--use-fake-ui-for-media-stream',
			`--use-file-for-fake-video-capture=${path}`,
		],
	});
}
