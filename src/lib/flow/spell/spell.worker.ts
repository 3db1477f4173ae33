import nspell from 'nspell';
import { untangled } from '#lib/model/edit/untangled.ts';

/** A dictionary that is asked for what a word may be. Reading it takes a third of a second, so it lives in a worker. */
const scope = globalThis as unknown as {
	onmessage: (event: MessageEvent<{ folder: string } | { word: string }>) => void;
	postMessage(answer: string[]): void;
};

let speller: Promise<ReturnType<typeof nspell>>;

const text = async (address: string) => {
	const response = await fetch(address);
	if (!response.ok) throw new Error(`${address}: ${response.status}`);
	return response.text();
};

scope.onmessage = async ({ data }) => {
	if ('folder' in data) {
		const { folder } = data;
		speller = Promise.all([text(`${folder}index.aff`), text(`${folder}index.dic`)]).then(([aff, dic]) =>
			nspell(aff, dic),
		);
		return;
	}
	try {
		const known = await speller;
		const { word } = data;
		scope.postMessage([...[...untangled(word)].filter((one) => known.correct(one)), ...known.suggest(word)]);
	} catch {
		// Offline and never fetched: the loop goes on without it.
		scope.postMessage([]);
	}
};
