import type { Table } from './table.ts';

/** A number as a spreadsheet keeps it. */
export interface CellNumber {
	/** digits with a point, a minus before it where it is negative; of percents a hundredth */
	value: string;
	/** how it was written, as a number format (ECMA-376, 18.8.30) */
	format: string;
}

type Mark = '.' | ',';

const SIGN = '[-−–]';
const CURRENCY = '[€$£¥₹]|EUR|USD|GBP|CHF|JPY';
/** Sign, currency, digits with what stands between them, currency or percent, a minus after it; or all that in brackets. */
const WRITTEN = new RegExp(
	`^(?<open>\\()?(?<minus>${SIGN})? ?(?<before>${CURRENCY})? ?(?<inner>${SIGN})?(?<digits>\\d[\\d., '’]*|[.,]\\d+) ?(?<after>${CURRENCY}|%)?(?<behind>${SIGN})?(?<close>\\))?$`,
	'u',
);
const SPACES = /[\u00a0\u2007\u2009\u202f ]+/gu;

/** Excel calculates with 15 digits: what is longer is a name, not a number. */
const MOST_DIGITS = 15;

interface Written {
	digits: string;
	isNegative: boolean;
	brackets: boolean;
	before: string;
	after: string;
}

function written(text: string): Written | undefined {
	const found = WRITTEN.exec(text.trim().replace(SPACES, ' '))?.groups;
	if (!found || Boolean(found['open']) !== Boolean(found['close'])) return undefined;
	const signs = [found['open'], found['minus'], found['inner'], found['behind']].filter(Boolean);
	if (signs.length > 1 || (found['before'] && found['after'])) return undefined;
	return {
		digits: found['digits']!.trim(),
		isNegative: signs.length > 0,
		brackets: Boolean(found['open']),
		before: found['before'] ?? '',
		after: found['after'] ?? '',
	};
}

/** The mark before the decimals, where it can be no other: undefined where there is none, or where it may part thousands. */
function certainMark(digits: string): Mark | undefined {
	const marks = digits.replace(/[^.,]/g, '');
	if (marks.includes('.') && marks.includes(',')) return marks.at(-1) as Mark;
	if (marks.length > 1) return marks[0] === '.' ? ',' : '.';
	const mark = /[.,](\d*)$/.exec(digits);
	// Thousands come three by three, behind one to three digits of which the first is no nought.
	if (!mark || (mark[1]!.length === 3 && /^[1-9]\d{0,2}[.,]/.test(digits))) return undefined;
	return digits[mark.index] as Mark;
}

/** Digits without what parts thousands, and with a point; undefined when they are not parted as numbers are. */
function plain(digits: string, decimal: Mark): { whole: string; decimals: string; parted: boolean } | undefined {
	const at = digits.lastIndexOf(decimal);
	const [whole, decimals] = at < 0 ? [digits, ''] : [digits.slice(0, at), digits.slice(at + 1)];
	if (!/^\d*$/.test(decimals) || (at >= 0 && !decimals)) return undefined;
	const separator = /\D/.exec(whole)?.[0];
	if (separator === decimal) return undefined;
	const groups = separator ? whole.split(separator) : [whole];
	const isRight = groups.every((group, index) => (index ? /^\d{3}$/ : separator ? /^\d{1,3}$/ : /^\d*$/).test(group));
	return isRight ? { whole: groups.join('') || '0', decimals, parted: Boolean(separator) } : undefined;
}

const quoted = (text: string) => text && `"${text}"`;

/**
 * Reads the numbers of a table in its own notation: 1.234,56 or 1,234.56 is told from the cells that can be meant in one way
 * only; where none says it, from the `language` (BCP 47) and only when that makes thousands of it. What it answers takes a cell,
 * and gives undefined for what is text and stays as it was printed: dates, numbers with noughts before them, whatever stands in a
 * column with such, numbers of more than 15 digits, heads.
 */
export function numbersOf({ rows, head }: Pick<Table, 'rows' | 'head'>, language: string) {
	const body = rows.slice(head);
	const marks = new Set(body.flat().flatMap((text) => certainMark(written(text)?.digits ?? '') ?? []));
	const only = marks.size === 1 ? [...marks][0]! : undefined;
	const codes = new Set(
		body.flatMap((row) => row.flatMap((text, column) => (/^0\d+$/.test(text.trim()) ? [column] : []))),
	);
	const usual = (): Mark => (decimalMark(language) === ',' ? ',' : '.');

	return (row: number, column: number): CellNumber | undefined => {
		const text = rows[row]?.[column] ?? '';
		const found = row < head ? undefined : written(text);
		if (!found || (codes.has(column) && /^\d+$/.test(text.trim()))) return undefined;
		const { digits, isNegative, brackets, before, after } = found;
		const certain = certainMark(digits);
		const isOpen = !certain && /[.,]/.test(digits);
		// Nobody says whether it parts thousands or decimals.
		if (isOpen && (marks.size > 1 || (!only && digits.includes(usual())))) return undefined;
		const parts = plain(digits, certain ?? only ?? usual());
		if (!parts) return undefined;
		const { whole, decimals, parted } = parts;
		// "12 345" may as well be two numbers, or one of a telephone.
		if (/[ '’]/.test(digits) && !decimals && !before && !after) return undefined;
		if (/^0\d/.test(whole) || (whole + decimals).length > MOST_DIGITS) return undefined;
		const shape = (parted ? '#,##0' : '0') + (decimals && `.${'0'.repeat(decimals.length)}`);
		const isPercent = after === '%';
		const format = quoted(before) + shape + (isPercent ? '%' : after && ` ${quoted(after)}`);
		const exact = `${whole}${decimals && `.${decimals}`}`;
		const value = isPercent ? String(Number((Number(exact) / 100).toPrecision(MOST_DIGITS))) : exact;
		return { value: (isNegative ? '-' : '') + value, format: brackets ? `${format};(${format})` : format };
	};
}

const decimalMark = (language: string): string | undefined => {
	try {
		return new Intl.NumberFormat(language).formatToParts(1.5).find(({ type }) => type === 'decimal')?.value;
	} catch {
		return undefined;
	}
};

/** Which columns have nothing but numbers below their heads: these are set flush right, unless they are whole numbers, or those of telephones, that are printed flush left. */
export function numericColumns({
	rows,
	head,
	starts,
	sides,
}: Pick<Table, 'rows' | 'head' | 'starts' | 'sides'>): boolean[] {
	return (rows[0] ?? []).map((_, column) => {
		const filled = rows.slice(head).flatMap((row) => row[column]?.trim() || []);
		// Only what counts or names is printed flush left on purpose, or is called, no amounts.
		const begins = starts?.[column] ?? sides?.slice(head).some((cells) => cells[column] === 'start');
		if (begins && filled.every((text) => /^[\d ]+$/.test(text))) return false;
		return filled.length > 0 && filled.every((text) => written(text) !== undefined);
	});
}
