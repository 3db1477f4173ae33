// @ts-check
import { enums, paths } from './contract.mjs';
import { csv, pdf, wav, xlsx } from './made-files.mjs';
import { asPng, kindOf } from './media.mjs';
import { BadPicture, recognise } from './recognise.mjs';

/**
 * @typedef {{ type: string, data: Buffer }} Result
 * @typedef {{ x0: number, y0: number, x1: number, y1: number }} Box
 * @typedef {{ text: string, hocr: string }} Canned
 * @typedef {{ image?: string, text?: string, settings?: Record<string, unknown> }} Body
 */

const result = (/** @type {string} */ type, /** @type {string | Buffer} */ data) => ({
	type,
	data: typeof data === 'string' ? Buffer.from(data, 'utf8') : data,
});

/**
 * Everything of one class in an hOCR text, with its box and what is written in it.
 * @param {string} hocr
 * @param {string} name
 */
function elements(hocr, name) {
	const found = [];
	const pattern = new RegExp(`class=['"]${name}['"][^>]*bbox (-?\\d+) (-?\\d+) (-?\\d+) (-?\\d+)[^>]*>([^<]*)`, 'g');
	for (const [, x0, y0, x1, y1, text] of hocr.matchAll(pattern))
		found.push({
			box: { x0: Number(x0), y0: Number(y0), x1: Number(x1), y1: Number(y1) },
			text: unescapeXml(text ?? ''),
		});
	return found;
}

const unescapeXml = (/** @type {string} */ text) =>
	text
		.replace(/&lt;/g, '<')
		.replace(/&gt;/g, '>')
		.replace(/&quot;/g, '"')
		.replace(/&#39;/g, "'")
		.replace(/&amp;/g, '&');

/**
 * Rows and cells: words of one line, cut where a gap is wider than the line is high.
 * @param {string} hocr
 */
function tableOf(hocr) {
	return hocr
		.split(/(?=<span class=['"]ocr_)/)
		.map((line) => {
			/** @type {string[]} */
			const cells = [];
			let end = -Infinity;
			for (const { box, text } of elements(line, 'ocrx_word')) {
				if (box.x0 - end > 1.2 * (box.y1 - box.y0)) cells.push(text);
				else cells[cells.length - 1] += ' ' + text;
				end = box.x1;
			}
			return cells;
		})
		.filter((row) => row.length > 0);
}

/** One word in ten becomes stars, the same ones each time: the trial's way. */
export function mask(/** @type {string} */ text) {
	let n = 0;
	return text.replace(/[\p{L}\p{N}]+/gu, (word) => (n++ % 10 === 4 ? '*'.repeat(word.length) : word));
}

/** @param {string} hocr */
function maskHocr(hocr) {
	let n = 0;
	return hocr.replace(/(class=['"]ocrx_word['"][^>]*>)([^<]*)/g, (whole, start, word) =>
		n++ % 10 === 4 ? start + '*'.repeat(word.length) : whole,
	);
}

/**
 * What the cloud would send back for this body.
 * @param {string} path
 * @param {Body} body
 * @param {Canned | undefined} canned
 * @returns {Promise<Result[]>}
 */
export async function resultsOf(path, body, canned) {
	const work = paths[path]?.work;
	if (work === 'speech') return [result('WavFile', wav(body.text ?? ''))];
	const bytes = Buffer.from(body.image ?? '', 'base64');
	const settings = body.settings ?? {};
	if (work === 'picture') return [result('ImagePNG', await picture(bytes))];
	if (work === 'font') {
		await picture(bytes);
		return [result('Other', "{'style': 'regular','font': ['tahoma','verdana','segoe ui']}")];
	}
	if (work === 'djvu') {
		if (kindOf(bytes) !== 'djvu' && !canned) throw new BadPicture('The file is not a DjVu document.');
		return [result('Pdf', pdf(['Made from a DjVu document by the stand-in.']))];
	}
	// The contract knows PDFs on one path only.
	if ((kindOf(bytes) === 'pdf') !== (path === 'RecognizePdf') && !canned)
		throw new BadPicture('The image format is not supported.');
	const type = enums.ResultType?.includes(String(settings.resultType)) ? String(settings.resultType) : 'Text';
	const found = canned
		? { ...canned, pdf: pdf([canned.text]) }
		: await recognise(bytes, { pdf: work === 'text' && /pdf/i.test(type) });
	switch (work) {
		case 'table':
			return tables(found.text, tableOf(found.hocr), String(settings.resultTypeTable ?? 'Text'));
		case 'regions':
			return regions(found.hocr, settings.regions);
		case 'find-regions': {
			const boxes = elements(found.hocr, 'ocr_carea').map(({ box }) => [box.x0, box.y0, box.x1, box.y1]);
			return [result('Other', JSON.stringify(boxes))];
		}
		case 'invoice':
			return [result('Text', JSON.stringify(invoice(found.text)))];
		default:
			return texts(path, type, found, bytes);
	}
}

/** @param {Buffer} bytes */
async function picture(bytes) {
	if (['unknown', 'pdf', 'djvu'].includes(kindOf(bytes))) throw new BadPicture('The image format is not supported.');
	return asPng(bytes);
}

/**
 * @param {string} path
 * @param {string} type
 * @param {{ text: string, hocr: string, pdf?: Buffer }} found
 * @param {Buffer} bytes
 */
async function texts(path, type, found, bytes) {
	const trial = paths[path]?.trial === true;
	const text = trial ? mask(found.text) : found.text;
	const hocr = trial ? maskHocr(found.hocr) : found.hocr;
	if (type === 'ImagePNG') return [result('ImagePNG', await asPng(bytes))];
	if (type === 'JSON') {
		const blocks = elements(hocr, 'ocrx_word').map(({ box, text }) => ({
			topLeftX: box.x0,
			topLeftY: box.y0,
			bottomRightX: box.x1,
			bottomRightY: box.y1,
			text,
		}));
		return [result('Json', JSON.stringify(blocks))];
	}
	const wanted = type.split('And');
	return [
		...(wanted.includes('Text') ? [result('Text', text)] : []),
		...(wanted.includes('Pdf') ? [result('Pdf', found.pdf ?? pdf([text]))] : []),
		...(wanted.includes('Hocr') ? [result('Hocr', hocr)] : []),
	];
}

/**
 * @param {string} text
 * @param {string[][]} rows
 * @param {string} type
 */
function tables(text, rows, type) {
	const wanted = type.split('And');
	return [
		...(wanted.includes('Text') ? [result('Text', text)] : []),
		...(wanted.includes('Csv') ? [result('Csv', csv(rows))] : []),
		...(wanted.includes('Excel') ? [result('Excel', xlsx(rows))] : []),
	];
}

/**
 * One entry for each region: the words whose middle lies in it.
 * @param {string} hocr
 * @param {unknown} asked
 */
function regions(hocr, asked) {
	/** @type {{ order?: number, rect: Record<string, number> }[]} */
	const list = Array.isArray(asked) ? asked : [];
	const words = elements(hocr, 'ocrx_word');
	const inOrder = [...list].sort((a, b) => (a.order ?? 0) - (b.order ?? 0));
	return inOrder.map(({ rect }) => {
		const inside = words.filter(({ box }) => {
			const [x, y] = [(box.x0 + box.x1) / 2, (box.y0 + box.y1) / 2];
			return (
				x >= Number(rect.topLeftX) &&
				x < Number(rect.bottomRightX) &&
				y >= Number(rect.topLeftY) &&
				y < Number(rect.bottomRightY)
			);
		});
		return result('Text', inside.map(({ text }) => text).join(' '));
	});
}

/**
 * The fields of an invoice, with what a glance at the text finds; what is missing is empty or -1, as the docs have it.
 * @param {string} text
 */
function invoice(text) {
	const date = /\b(\d{4}-\d{2}-\d{2})\b/.exec(text)?.[1] ?? '';
	const amounts = [...text.matchAll(/\b\d{1,6}[.,]\d{2}\b/g)].map(([amount]) => Number(amount.replace(',', '.')));
	const empty = { supplier_address: '', supplier_email: '', supplier_phone: '', supplier_tax_id: '' };
	return {
		issue_date: date,
		due_date: '',
		supplier_name: text.trim().split('\n')[0] ?? '',
		...empty,
		receiver_name: '',
		receiver_address: '',
		receiver_tax_id: '',
		currency: /[€$£]|EUR|USD|GBP/.exec(text)?.[0] ?? '',
		total_amount: amounts.length ? Math.max(...amounts) : -1,
		vat: -1,
		net_amount: -1,
		bank_name: '',
		bic: '',
		account: '',
	};
}
