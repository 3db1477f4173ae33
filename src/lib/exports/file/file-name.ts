const LONGEST = 120;

/** Names that Windows keeps for devices, with or without an extension. */
const RESERVED = /^(con|prn|aux|nul|com[0-9¹²³]|lpt[0-9¹²³]|conin\$|conout\$)$/i;

const CONTROLS =
	/[\u0000-\u001f\u007f-\u009f\u00ad\u061c\u200b\u200e\u200f\u2028-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb]/g;

/** Cuts by code points, never through a surrogate pair. */
function cut(text: string, longest: number): string {
	let result = '';
	for (const letter of text) {
		if (result.length + letter.length > longest) break;
		result += letter;
	}
	return result;
}

/**
 * A file name from the name of a document and an extension: no path, no control or direction marks, no `..`, no name that
 * Windows reserves, at most 120 UTF-16 units. The old extension goes: "scan.jpg" and "pdf" make "scan.pdf"; a number, as in "Invoice 12.03", is none.
 */
export function fileName(documentName: string, extension: string): string {
	const last = documentName.normalize('NFC').split(/[/\\]/).at(-1) ?? '';
	let stem = last
		.replace(CONTROLS, '')
		.replace(/\p{Surrogate}/gu, '')
		.replace(/[<>:"|?*]/g, '_')
		.replace(/\.(?=[0-9]*[A-Za-z])[A-Za-z0-9]{1,5}$/, '')
		.replace(/\.{2,}/g, '.')
		.replace(/\s+/g, ' ')
		.replace(/^[. ]+|[. ]+$/g, '');
	if (RESERVED.test(stem.split('.')[0]!.trim())) stem = `_${stem}`;
	stem = cut(stem, LONGEST - extension.length - 1).replace(/[. ]+$/, '');
	return `${stem || 'document'}.${extension}`;
}

/** The same name with " (2)", " (3)" … before its extension until it is not among those taken (compared without case). */
export function freeName(name: string, taken: Set<string>): string {
	const dot = name.lastIndexOf('.');
	const [stem, extension] = dot > 0 ? [name.slice(0, dot), name.slice(dot)] : [name, ''];
	let free = name;
	for (let count = 2; taken.has(free.toLowerCase()); count++) {
		const mark = ` (${count})`;
		free = cut(stem, LONGEST - extension.length - mark.length) + mark + extension;
	}
	taken.add(free.toLowerCase());
	return free;
}
