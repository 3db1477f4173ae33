import { FaultError, faultOf } from '#lib/model/fault.ts';
import { verticalLanguages } from '#lib/model/language.ts';

/** ms after which data that could not be had is asked for again. */
const LACKING = 60_000;

/** Remembers that the data for vertical lines could not be had: each try costs a reader. */
export class VerticalData {
	/** ms, on the page's clock */
	#lackingUntil = 0;

	/**
	 * Reads with the data for vertical lines of these languages, if they are `vertical`, else with theirs. Rejects as `read` does; with
	 * `language-missing` at once where vertical lines could not be read a moment ago.
	 */
	async with<T>(
		languages: string[],
		vertical: boolean | undefined,
		read: (languages: string[]) => Promise<T>,
	): Promise<T> {
		if (!vertical) return read(languages);
		if (performance.now() < this.#lackingUntil) throw new FaultError('language-missing', 'not here a moment ago');
		try {
			return await read(verticalLanguages(languages));
		} catch (thrown) {
			if (faultOf(thrown).code === 'language-missing') this.#lackingUntil = performance.now() + LACKING;
			throw thrown;
		}
	}
}
