import { printedRows } from '#lib/model/table/printed-rows.ts';
import type { Line } from '#lib/model/reading.ts';
import type { Table } from './table.ts';

/** What one printed row of a receipt says. */
interface Said {
	text: string;
	quantity: string;
	price: string;
	amount: string;
}

const AMOUNT = /^[-–]?[$€£¥]?\d{1,3}(?:[.,’']?\d{3})*[.,]\d{2}[-–]?$/;
const COUNT = /^\d{1,3}(?:[.,]\d{1,3})?[x×*]?$/i;
/** Between a number of pieces and their price; and what stands behind an amount: a class of tax, a mark. */
const BETWEEN = /^[x×*@à]$/i;
const BEHIND = /^(?:[A-Z]{1,2}|[*#T€|]|[A-Z]\d?)$/;
const WORD = /\p{L}{3}/u;
const SUM =
	/\b(?:sub-?\s?total|total|gross|net|balance|summe|gesamt|zwischensumme|betrag|montant|somme|importe|suma)\b|المجموع/iu;
const HEAD =
	/\b(?:qty|quantity|qvy|price|u\.?price|amount|anzahl|menge|preis|einzelpreis|qté|quantité|prix|cant|cantidad|precio)\b/iu;

const valueOf = (text: string) =>
	Number(
		text
			.replace(/[^\d.,]/g, '')
			.replace(/[.,](?=\d{3}\b)/g, '')
			.replace(',', '.'),
	);

/** "20." "00" is one number that was read as two. */
function mended(words: string[]): string[] {
	const out: string[] = [];
	for (const word of words) {
		if (/^\d{2}$/.test(word) && /^\d+[.,]$/.test(out.at(-1) ?? '')) out.push(out.pop() + word);
		else out.push(word);
	}
	return out;
}

function understood(words: string[]): Said {
	const rest = mended(words);
	const behind: string[] = [];
	while (rest.length > 1 && BEHIND.test(rest.at(-1)!)) behind.unshift(rest.pop()!);
	const numbers: string[] = [];
	while (rest.length && (AMOUNT.test(rest.at(-1)!) || COUNT.test(rest.at(-1)!) || BETWEEN.test(rest.at(-1)!)))
		numbers.unshift(rest.pop()!);
	// The last amount may have lost its point where the one before it has not.
	const bare = /^\d{3,6}$/.test(rest.at(-1) ?? '') && !numbers.length;
	if (bare && AMOUNT.test(rest.at(-2) ?? '')) {
		numbers.unshift(rest.pop()!);
		while (rest.length && (AMOUNT.test(rest.at(-1)!) || COUNT.test(rest.at(-1)!) || BETWEEN.test(rest.at(-1)!)))
			numbers.unshift(rest.pop()!);
	} else if (!numbers.length || !AMOUNT.test(numbers.at(-1)!))
		return { text: mended(words).join(' '), quantity: '', price: '', amount: '' };
	const amount = numbers.pop()!;
	let [price, quantity] = ['', ''];
	if (AMOUNT.test(numbers.at(-1) ?? '')) price = numbers.pop()!;
	while (BETWEEN.test(numbers.at(-1) ?? '')) numbers.pop();
	if (price && COUNT.test(numbers.at(-1) ?? '')) quantity = numbers.pop()!.replace(/[x×*]$/i, '');
	return { text: [...rest, ...numbers].join(' '), quantity, price, amount };
}

/** Pieces times price is the amount, or there is nothing to be multiplied. */
function isItem({ quantity, price, amount }: Said): boolean {
	const all = valueOf(amount) / (/\D/.test(amount) ? 1 : 100);
	return quantity !== '' && Math.abs(valueOf(quantity) * valueOf(price) - all) <= 0.02 * all + 0.01;
}

/** The lines of one thing as one row: its numbers stand alone, above its name or below. */
function items(rows: Said[]): Said[] {
	const bare = (row: Said) => row.amount !== '' && !WORD.test(row.text);
	const follows = bare(rows[0]!);
	const out: Said[] = [];
	let names: string[] = [];
	const flush = () => {
		for (const text of names) out.push({ text, quantity: '', price: '', amount: '' });
		names = [];
	};
	for (const row of rows) {
		const last = out.at(-1);
		if (row.amount && bare(row) && !follows) {
			out.push({ ...row, text: [...names, row.text].filter(Boolean).join(' ') });
			names = [];
		} else if (row.amount) {
			flush();
			out.push(row);
		} else if (follows && last?.amount) last.text = [last.text, row.text].filter(Boolean).join(' ');
		else names.push(row.text);
	}
	flush();
	return out;
}

/** The head of the columns, where there is one: the words that stand over numbers are the last ones. */
function headOf(words: string[]): string[] {
	const at = words.findIndex((word) => HEAD.test(word));
	const [columns, text] = [words.slice(at), words.slice(0, at).join(' ')];
	const over = columns.slice(-3);
	return [text, ...Array<string>(3 - over.length).fill(''), ...over];
}

/**
 * A receipt as a table of things with number, price and amount, whatever lines they were printed on. Undefined unless it says
 * of some thing how many there were and what one of them costs, and the sum is right. `known`: tables of the page; where one
 * has these numbers in cells of their own, it is better than anything that is made of lines.
 */
export function receiptTable(lines: readonly Line[], known: Pick<Table, 'rows'>[] = []): Table | undefined {
	if (!lines.some(({ words }) => words.length)) return undefined;
	const rows = printedRows(lines).rows.map(({ pieces }) =>
		pieces.flatMap(({ words }) => words.map(({ text }) => text)).filter(Boolean),
	);
	const said = rows.map(understood);
	const head = rows.findIndex((words) => words.filter((word) => HEAD.test(word)).length >= 2);
	const amounts = said.map(({ amount, text }, index) => index > head && amount !== '' && !SUM.test(text));
	const first = head >= 0 ? head + 1 : amounts.indexOf(true);
	const sum = said.findIndex(({ text }, index) => index > first && SUM.test(text));
	const end = sum < 0 ? amounts.lastIndexOf(true) + 1 : sum;
	const list = said.slice(Math.max(0, first), end);
	const proven = list.filter(isItem);
	if (first < 0 || !proven.length) return undefined;
	const all = known.flatMap((table) => table.rows);
	if (
		proven.some((item) => all.some((row) => [item.quantity, item.price, item.amount].every((one) => row.includes(one))))
	)
		return undefined;
	const cells = ({ text, quantity, price, amount }: Said) => [text, quantity, price, amount];
	const before = head >= 0 ? [...said.slice(0, head).map(cells), headOf(rows[head]!)] : said.slice(0, first).map(cells);
	return { rows: [...before, ...items(list).map(cells), ...said.slice(end).map(cells)], joined: [], head: 0 };
}
