import { height, width, type Box } from '#lib/model/geometry.ts';
import type { Line, Reading, Word } from '#lib/model/reading.ts';
import { isStanding } from '#lib/model/text/is-standing.ts';
import { eachPage } from './each-page.ts';
import { escapeXml } from './escape-xml.ts';
import type { ExportJob } from './export.ts';
import { spaceBetween } from './flowing/join-words.ts';
import { directionOf, languageTag } from './language-tag.ts';

const whole = Math.round;
const bbox = ({ x0, y0, x1, y1 }: Box) => `bbox ${whole(x0)} ${whole(y0)} ${whole(x1)} ${whole(y1)}`;

/** Slope and offset of the baseline from the lower left corner of the line's box (hOCR 1.2, `baseline`). */
function baselineOf({ baseline, box }: Line): string {
	if (!baseline || Math.abs(baseline.x1 - baseline.x0) < 1) return '';
	const slope = (baseline.y1 - baseline.y0) / (baseline.x1 - baseline.x0);
	const offset = baseline.y0 + slope * (box.x0 - baseline.x0) - box.y1;
	return `; baseline ${slope.toFixed(4).replace(/^-0\.0000$/, '0.0000')} ${whole(offset)}`;
}

const CLASSES: Record<string, string> = {
	header: 'ocr_header',
	footer: 'ocr_footer',
	table: 'ocr_table',
	picture: 'ocr_photo',
	caption: 'ocr_caption',
};

/** As tesseract writes it. */
function setText({ text, bold, italic }: Word): string {
	const leaning = italic ? `<em>${escapeXml(text)}</em>` : escapeXml(text);
	return bold ? `<strong>${leaning}</strong>` : leaning;
}

function pageHocr(reading: Reading, page: number, key: string, image: string): string {
	let words = 0;
	let lines = 0;
	const wordOf = (word: Word) =>
		`<span class="ocrx_word" id="word_${key}_${++words}" title="${bbox(word.box)}; x_wconf ${whole(word.confidence)}">${setText(word)}</span>`;
	const wordsOf = ({ words }: Line) =>
		words.map((word, at) => wordOf(word) + (words[at + 1] && spaceBetween(word, words[at + 1]!) ? ' ' : '')).join('');
	const lineOf = (line: Line) =>
		`<span class="ocr_line" id="line_${key}_${++lines}" title="${bbox(line.box)}${baselineOf(line)}; x_size ${whole(isStanding(line, reading.direction) ? width(line.box) : height(line.box))}">${wordsOf(line)}</span>`;
	const blocks = reading.blocks
		.filter(({ kind }) => kind !== 'ignore')
		.map((block, index) => {
			const title = bbox(block.box);
			if (block.kind === 'picture')
				return `<div class="ocr_photo" id="block_${key}_${index + 1}" title="${title}"></div>`;
			const extra = CLASSES[block.kind] ? ` ${CLASSES[block.kind]}` : '';
			return `<div class="ocr_carea${extra}" id="block_${key}_${index + 1}" title="${title}">\n<p class="ocr_par" id="par_${key}_${index + 1}" title="${title}">\n${block.lines.map(lineOf).join('\n')}\n</p>\n</div>`;
		});
	const resolution = reading.dpi ? `; scan_res ${whole(reading.dpi)} ${whole(reading.dpi)}` : '';
	const title = `image &quot;${image}&quot;; bbox 0 0 ${reading.width} ${reading.height}; ppageno ${page - 1}${resolution}`;
	return `<div class="ocr_page" id="page_${key}" title="${title}" lang="${languageTag(reading)}" dir="${directionOf(reading)}">\n${blocks.join('\n')}\n</div>\n`;
}

/** hOCR 1.2: the words with their boxes, baselines and confidences, as XHTML. One file for all pages. */
export async function hocr({ sink, ...job }: ExportJob): Promise<void> {
	const encoder = new TextEncoder();
	const name = escapeXml(job.source.document.name);
	await sink.write(
		encoder.encode(`<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE html PUBLIC "-//W3C//DTD XHTML 1.0 Transitional//EN" "http://www.w3.org/TR/xhtml1/DTD/xhtml1-transitional.dtd">
<html xmlns="http://www.w3.org/1999/xhtml" xml:lang="en" lang="en">
<head>
<title>${name}</title>
<meta http-equiv="Content-Type" content="text/html;charset=utf-8"/>
<meta name="ocr-system" content="Legible"/>
<meta name="ocr-capabilities" content="ocr_page ocr_carea ocr_par ocr_line ocrx_word ocr_header ocr_footer ocr_table ocr_photo ocr_caption"/>
</head>
<body>
`),
	);
	// A quote or a semicolon would end the name within the title.
	const image = escapeXml(job.source.document.name.replace(/["\\;]/g, '_'));
	const seen = new Set<number>();
	for await (const { page, index, reading } of eachPage(job)) {
		// A page that is wanted twice would have the same ids.
		const key = seen.has(page) ? `${page}_${index + 1}` : String(page);
		seen.add(page);
		if (reading) await sink.write(encoder.encode(pageHocr(reading, page, key, image)));
	}
	await sink.write(encoder.encode('</body>\n</html>\n'));
}
