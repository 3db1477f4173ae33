import { guessLanguage, type Guess } from '#lib/model/text/guess-language.ts';
import { counted } from '#lib/model/edit/counted.ts';
import { pageRecord } from '#lib/store/pages/corrections.ts';
import { tasksOf } from '#lib/store/tasks/tasks.ts';

const LOOKED_AT = 3;

/** In which languages a document was read on this device, and whether another one fits better. */
export interface DocumentLanguage {
	/** tesseract's codes; none where the text came from the file or from the cloud */
	languages: string[];
	guess: Guess;
	/** those for want of which pages could not be read */
	missing: string[];
}

/** Looks at a document's first pages; `failed`: some page could not be read, and the reason is looked for too. */
export async function documentLanguage(documentId: string, failed: boolean): Promise<DocumentLanguage> {
	const pages = Array.from({ length: LOOKED_AT }, async (_, index) => {
		const { readings, corrections } = await pageRecord(documentId, index + 1);
		return counted(readings, corrections);
	});
	const readings = (await Promise.all(pages)).filter((reading) => reading !== undefined);
	const here = readings.filter(({ engine }) => engine === 'device');
	const languages = here[0]?.languages ?? [];
	const alike = here.filter((reading) => reading.languages.join() === languages.join());
	return {
		languages,
		guess: guessLanguage(alike),
		missing: failed ? await missingFor(documentId) : [],
	};
}

async function missingFor(documentId: string): Promise<string[]> {
	const faults = (await tasksOf(documentId)).map(({ superseded, fault }) => (superseded ? undefined : fault));
	const codes = faults.map((fault) => (fault?.code === 'language-missing' ? fault.detail?.language : undefined));
	return [...new Set(codes.filter((code) => typeof code === 'string'))];
}
