import type { Page } from 'playwright';

/** What stands on the sheet, and what is answered for it when nobody reads it. */
export const CANNED = {
	text: 'The quick brown fox\njumps over the lazy dog\n',
	hocr: `<div class='ocr_page' title='image ""; bbox 0 0 900 300; scan_res 150 150'><p class='ocr_par' title='bbox 40 40 800 200'>
		<span class='ocr_line' title='bbox 40 40 700 100; baseline 0 -12'><span class='ocrx_word' title='bbox 40 40 140 90; x_wconf 96'>The</span> <span class='ocrx_word' title='bbox 160 40 320 100; x_wconf 95'>quick</span> <span class='ocrx_word' title='bbox 340 40 520 90; x_wconf 93'>brown</span> <span class='ocrx_word' title='bbox 540 40 640 90; x_wconf 90'>fox</span></span>
		<span class='ocr_line' title='bbox 40 130 800 200; baseline 0 -12'><span class='ocrx_word' title='bbox 40 130 200 200; x_wconf 96'>jumps</span> <span class='ocrx_word' title='bbox 220 130 340 180; x_wconf 95'>over</span> <span class='ocrx_word' title='bbox 360 130 460 180; x_wconf 93'>the</span> <span class='ocrx_word' title='bbox 480 130 620 200; x_wconf 90'>lazy</span> <span class='ocrx_word' title='bbox 640 130 760 200; x_wconf 90'>dog</span></span></p></div>`,
};

/** A PNG with two printed lines, drawn by the browser. */
export async function drawSheet(page: Page): Promise<Blob> {
	const address = await page.evaluate(() => {
		const canvas = document.createElement('canvas');
		[canvas.width, canvas.height] = [900, 300];
		const pen = canvas.getContext('2d')!;
		pen.fillStyle = 'white';
		pen.fillRect(0, 0, 900, 300);
		pen.fillStyle = 'black';
		pen.font = '56px serif';
		pen.fillText('The quick brown fox', 40, 90);
		pen.fillText('jumps over the lazy dog', 40, 180);
		return canvas.toDataURL('image/png');
	});
	return new Blob([Buffer.from(address.split(',')[1]!, 'base64')], { type: 'image/png' });
}
