import { companions } from './companions.ts';
import { holdsWords } from './holds-words.ts';

interface Given {
	name: string;
	bytes(): Promise<File>;
	words?: File;
	end?(): void;
}

/** Files that came together, those with the words of another one put to it: they are no files of their own then. */
export async function paired<One extends Given>(given: One[]): Promise<One[]> {
	const files = new Map<One, File>();
	const found = await companions(given, async (one) => {
		const file = await one.bytes().catch(() => undefined);
		if (!file || !(await holdsWords(file))) return false;
		files.set(one, file);
		return true;
	});
	if (!found.size) return given;
	const taken = new Set(found.values());
	return given
		.filter((one) => !taken.has(one))
		.map((one) => {
			const words = found.get(one);
			if (!words) return one;
			const end = () => {
				one.end?.();
				words.end?.();
			};
			return { ...one, words: files.get(words)!, ...((one.end ?? words.end) && { end }) };
		});
}
