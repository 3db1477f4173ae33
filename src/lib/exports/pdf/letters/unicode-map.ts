export const hex4 = (value: number): string => value.toString(16).padStart(4, '0');

/** A code point as hexadecimal digits of UTF-16. */
export const utf16 = (point: number): string =>
	[...String.fromCodePoint(point)]
		.flatMap((letter) => Array.from({ length: letter.length }, (_, at) => hex4(letter.charCodeAt(at))))
		.join('');

/** A ToUnicode map of a font with codes of two bytes (ISO 32000-1, 9.10.3); `ranges` are code, code and letter. */
export function unicodeMap(entries: string[], ranges: string[] = []): string {
	const lines = [
		'/CIDInit /ProcSet findresource begin',
		'12 dict begin',
		'begincmap',
		'/CIDSystemInfo <</Registry (Adobe) /Ordering (UCS) /Supplement 0>> def',
		'/CMapName /Adobe-Identity-UCS def',
		'/CMapType 2 def',
		'1 begincodespacerange',
		'<0000> <ffff>',
		'endcodespacerange',
	];
	if (ranges.length) lines.push(`${ranges.length} beginbfrange`, ...ranges, 'endbfrange');
	for (let at = 0; at < entries.length; at += 100) {
		const some = entries.slice(at, at + 100);
		lines.push(`${some.length} beginbfchar`, ...some, 'endbfchar');
	}
	lines.push('endcmap', 'CMapName currentdict /CMap defineresource pop', 'end', 'end', '');
	return lines.join('\n');
}
