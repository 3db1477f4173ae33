import type { Page } from '@playwright/test';
import { laidPdf } from './laid-pdf.mjs';

/** A picture of these lines of text, drawn by the browser, as PNG or JPEG bytes. */
export async function drawnText(page: Page, lines: string[], type = 'image/png', scale = 1): Promise<Buffer> {
	const base64 = await page.evaluate(
		async ({ lines, type, scale }) => {
			const canvas = new OffscreenCanvas(1240 * scale, Math.max(400, 120 + lines.length * 70) * scale);
			const context = canvas.getContext('2d')!;
			context.scale(scale, scale);
			context.fillStyle = 'white';
			context.fillRect(0, 0, 1240, 4000);
			context.fillStyle = 'black';
			context.font = '40px serif';
			lines.forEach((line, index) => context.fillText(line, 80, 100 + index * 70));
			const bytes = new Uint8Array(await (await canvas.convertToBlob({ type })).arrayBuffer());
			let binary = '';
			for (const byte of bytes) binary += String.fromCharCode(byte);
			return btoa(binary);
		},
		{ lines, type, scale },
	);
	return Buffer.from(base64, 'base64');
}

/** A PDF whose pages are pictures of text without a text layer: one page for each entry, shown turned by these degrees clockwise. */
export async function scannedPdf(page: Page, pages: string[][], turned: number[] = []): Promise<Buffer> {
	const pictures: Buffer[] = [];
	for (const lines of pages) pictures.push(await drawnText(page, lines, 'image/jpeg'));
	const objects: Buffer[] = [];
	const add = (body: string | Buffer) => objects.push(Buffer.from(body));
	const first = 3;
	add('<< /Type /Catalog /Pages 2 0 R >>');
	add(
		`<< /Type /Pages /Count ${pages.length} /Kids [${pages.map((_, index) => `${first + index * 3} 0 R`).join(' ')}] >>`,
	);
	pages.forEach((lines, index) => {
		const number = first + index * 3;
		const height = Math.max(400, 120 + lines.length * 70);
		const [w, h] = [1240 * 0.48, height * 0.48];
		const draw = `q ${w} 0 0 ${h} 0 0 cm /I Do Q`;
		add(
			`<< /Type /Page /Parent 2 0 R /Rotate ${turned[index] ?? 0} /MediaBox [0 0 ${w} ${h}] /Contents ${number + 1} 0 R /Resources << /XObject << /I ${number + 2} 0 R >> >> >>`,
		);
		add(`<< /Length ${draw.length} >>\nstream\n${draw}\nendstream`);
		const picture = pictures[index]!;
		add(
			Buffer.concat([
				Buffer.from(
					`<< /Type /XObject /Subtype /Image /Width 1240 /Height ${height} /ColorSpace /DeviceRGB /BitsPerComponent 8 /Filter /DCTDecode /Length ${picture.length} >>\nstream\n`,
				),
				picture,
				Buffer.from('\nendstream'),
			]),
		);
	});
	return laidPdf(objects);
}
