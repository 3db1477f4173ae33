const LONGEST = 40;

const key = (tag: string) => tag.toLocaleLowerCase();

/** A tag as it is kept: one line without spaces at its ends, at most 40 UTF-16 units; '' when nothing is left. */
export function tagFrom(text: string): string {
	const clean = text
		.normalize('NFC')
		.replace(/[\s\p{Cc}\p{Cf},]+/gu, ' ')
		.trim();
	let tag = '';
	for (const letter of clean) {
		if (tag.length + letter.length > LONGEST) break;
		tag += letter;
	}
	return tag.trim();
}

/** Tags with these added and those taken away, in alphabetical order; the same word in capitals is the same tag. */
export function retagged(tags: string[], add: string[], remove: string[] = []): string[] {
	const kept = new Map(tags.map((tag) => [key(tag), tag]));
	for (const tag of remove) kept.delete(key(tag));
	for (const tag of add.map(tagFrom)) if (tag && !kept.has(key(tag))) kept.set(key(tag), tag);
	return [...kept.values()].sort((a, b) => a.localeCompare(b));
}

/** All tags of these documents with how often each is used, the most used first. */
export function tagsInUse(documents: { tags?: string[] }[]): { tag: string; count: number }[] {
	const found = new Map<string, { tag: string; count: number }>();
	for (const tag of documents.flatMap(({ tags = [] }) => tags)) {
		const entry = found.get(key(tag));
		if (entry) entry.count++;
		else found.set(key(tag), { tag, count: 1 });
	}
	return [...found.values()].sort((a, b) => b.count - a.count || a.tag.localeCompare(b.tag));
}

/** Whether a document has this tag. */
export const hasTag = ({ tags = [] }: { tags?: string[] }, tag: string): boolean =>
	tags.some((one) => key(one) === key(tag));
