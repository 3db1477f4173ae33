import { describe, expect, it } from 'vitest';
import { textOf } from './text.ts';
import { wordsOf } from '../reading.ts';
import { readHocr } from './hocr.ts';

const SHEET = `<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE html PUBLIC "-//W3C//DTD XHTML 1.0 Transitional//EN" "http://www.w3.org/TR/xhtml1/DTD/xhtml1-transitional.dtd">
<html><head><title>not text</title><meta name='ocr-system' content='x > y'/></head><body>
<div class='ocr_page' id='page_1' title='image "a; b.png"; bbox 0 0 1000 800; ppageno 0; scan_res 300 300'>
 <div class='ocr_carea' title="bbox 100 100 900 300">
  <p class='ocr_par' lang='eng' title="bbox 100 100 900 200">
   <span class='ocr_line' title="bbox 100 100 900 140; baseline 0.01 -8; x_size 30">
    <span class='ocrx_word' title='bbox 100 100 200 140; x_wconf 96'><strong><em>Tom</em></strong></span>
    <span class='ocrx_word' title='bbox 210 100 300 140; x_wconf 41'>&amp;&#x20AC;&lt;b&gt;</span>
   </span>
   <span class='ocr_header' title="bbox 100 150 900 190"><span class='ocrx_word' title='bbox 100 150 260 190; x_wconf 88'>Jerry</span></span>
  </p>
  <p class='ocr_par' title="bbox 100 220 900 300">
   <span class='ocr_line' title="bbox 100 220 900 260"><span class='ocrx_word' title='bbox 100 220 200 260; x_wconf 90'>End</span><span class='ocrx_word' title='bbox 0 0 1 1'>  </span></span>
  </p>
 </div>
</div></body></html>`;

describe('hOCR', () => {
	it('becomes blocks, lines and words with places, confidence and baseline', () => {
		const [page] = readHocr(SHEET);
		expect(page).toMatchObject({ width: 1000, height: 800, dpi: 300, direction: 'ltr' });
		expect(page && textOf(page)).toBe('Tom &€<b>\nJerry\n\nEnd');
		expect(page?.blocks[0]?.box).toEqual({ x0: 100, y0: 100, x1: 900, y1: 200 });
		expect(page?.blocks[0]?.lines[0]).toMatchObject({
			baseline: { x0: 100, y0: 132, x1: 900, y1: 140 },
			words: [
				{ text: 'Tom', box: { x0: 100, y0: 100, x1: 200, y1: 140 }, confidence: 96, bold: true, italic: true },
				{ text: '&€<b>', confidence: 41 },
			],
		});
	});

	it('says which words are bold or lean, inside the word or around it, for most of their letters', () => {
		const word = (text: string) => `<span class="ocrx_word" title="bbox 0 0 9 9">${text}</span>`;
		const line = [word('<strong>bold</strong>'), word('<i>m</i>ost'), word('<em>al</em>l'), word('no')].join(' ');
		const [page] = readHocr(
			`<div class="ocr_page" title="bbox 0 0 90 90"><span class="ocr_line" title="bbox 0 0 90 9">${line} <b>${word('in')}</b> ${word('out')}</span></div>`,
		);
		expect(page && [...wordsOf(page)].map(({ text, bold, italic }) => [text, bold, italic])).toEqual([
			['bold', true, undefined],
			['most', undefined, undefined],
			['all', undefined, true],
			['no', undefined, undefined],
			['in', true, undefined],
			['out', undefined, undefined],
		]);
	});

	it('takes no class and no entity for what every object has', () => {
		const [page] = readHocr(
			`<div class="ocr_page" title="bbox 0 0 90 90"><span class="constructor ocr_line" title="bbox 0 0 90 9"><span class="ocrx_word" title="bbox 0 0 9 9">a&toString;b</span></span></div>`,
		);
		expect(page!.blocks[0]!.lines.map(({ words }) => words.map(({ text }) => text))).toEqual([['a&toString;b']]);
	});

	it('of several pages is several pages', () => {
		const pages = readHocr(SHEET.replace('</body></html>', '') + SHEET.slice(SHEET.indexOf('<div')));
		expect(pages.map((page) => page.blocks.length)).toEqual([2, 2]);
	});

	it('gives words without a box or a confidence the line’s box and no doubt', () => {
		const [page] = readHocr(
			`<div class=ocr_page title="bbox 0 0 100 100"><span class=ocr_line title="bbox 10 10 90 30"><span class=ocrx_word>lone</span></span></div>`,
		);
		expect(page && [...wordsOf(page)]).toEqual([
			{ text: 'lone', box: { x0: 10, y0: 10, x1: 90, y1: 30 }, confidence: 100 },
		]);
	});

	it('shares a line’s box between words that nobody marked', () => {
		const [page] = readHocr(
			`<div class="ocr_page" title="bbox 0 0 200 50"><span class="ocr_line" title="bbox 0 0 90 20">ab cdef gh</span></div>`,
		);
		expect(page && [...wordsOf(page)].map(({ text, box }) => [text, box.x0, box.x1])).toEqual([
			['ab', 0, 18],
			['cdef', 27, 63],
			['gh', 72, 90],
		]);
	});

	it('keeps every box inside its page and as large as a pixel', () => {
		const [page] = readHocr(
			`<div class='ocr_page' title='bbox 0 0 100 100'><span class='ocr_line' title='bbox -50 90 400 900'><span class='ocrx_word' title='bbox 99 99 4000 4000; x_wconf 900'>far</span><span class='ocrx_word' title='bbox 1e9 2 3 x'>odd</span></span></div>`,
		);
		for (const { box, confidence } of wordsOf(page!)) {
			expect(box.x0).toBeGreaterThanOrEqual(0);
			expect(box.y1).toBeLessThanOrEqual(100);
			expect(box.x1).toBeGreaterThan(box.x0);
			expect(box.y1).toBeGreaterThan(box.y0);
			expect(confidence).toBeLessThanOrEqual(100);
		}
	});

	it('without page, paragraphs or ends of elements is read all the same', () => {
		const [page] = readHocr(
			`<span class='ocr_line' title='bbox 5 5 50 20'><span class='ocrx_word' title='bbox 5 5 20 20'>no<span class='ocrx_word' title='bbox 25 5 50 20'>end<span class='ocr_line' title='bbox 5 25 50 40'><span class='ocrx_word' title='bbox 5 25 20 40'>yet`,
		);
		expect(page && textOf(page)).toBe('no end\nyet');
		expect(page).toMatchObject({ width: 50, height: 40 });
	});

	it('that is right to left says so', () => {
		const [page] = readHocr(
			`<div class='ocr_page' title='bbox 0 0 90 90'><span class='ocr_line' dir='rtl' title='bbox 0 0 90 20'><span class='ocrx_word' title='bbox 0 0 40 20'>שלום</span></span></div>`,
		);
		expect(page?.direction).toBe('rtl');
	});

	it('is text and nothing else, whatever it holds', () => {
		const [page] = readHocr(
			`<div class='ocr_page' title='bbox 0 0 90 90'><span class='ocr_line' title='bbox 0 0 90 20'><span class='ocrx_word' title='bbox 0 0 40 20'>&lt;img src=x onerror=alert(1)&gt;\u0000\u0007&#0;&#xD800;&nosuch;</span></span></div>`,
		);
		expect(page && textOf(page)).toBe('<img src=x onerror=alert(1)>��&nosuch;');
	});

	it.each([
		['bare signs', '<'.repeat(2_000_000)],
		['tags without an end', '<a '.repeat(700_000)],
		['open quotes', `<a title="`.repeat(200_000)],
		['both quotes', `<a b="<a c='`.repeat(170_000)],
		['depth', `<div class='ocr_par'>`.repeat(100_000)],
		['ends of nothing', '<b>'.repeat(60) + '</i>'.repeat(500_000)],
		['comments', '<!-- '.repeat(400_000)],
		['declarations', '<!x '.repeat(500_000)],
		['entities', '&#'.repeat(1_000_000)],
		['white space in a tag', `<a${' '.repeat(16_000)}>`.repeat(120)],
		['properties', `<p class='ocr_par' title='${'bbox 1;'.repeat(2000)}'>`.repeat(100)],
		// Minutes where a part is looked at again and again: the time limit of the runner is the assertion.
	])('takes no longer for being hostile: %s', (_, text) => {
		expect(() => readHocr(text)).not.toThrow();
	});
});
