import { FaultError, faultOf } from '#lib/model/fault.ts';
import { verticalLanguages } from '#lib/model/language.ts';

/** ms after which data that could not be had is asked for again. */
const LACKING = 60_000;

/** What of a picture says with which data it is read. */
type Asked = { vertical?: true; instead?: string[] };

/** Reads with other data than that of the page's languages, and remembers what could not be had: each try costs a reader. */
export class OtherData {
	/** by languages: ms, on the page's clock */
	readonly #lackingUntil = new Map<string, number>();

	/**
	 * Reads with the data that is asked for: that for vertical lines of these languages, or another language's; else with theirs.
	 * Rejects as `read` does; with `language-missing` at once where that data could not be had a moment ago.
	 */
	async with<T>(languages: string[], asked: Asked, read: (languages: string[]) => Promise<T>): Promise<T> {
		const other = asked.vertical ? verticalLanguages(languages) : asked.instead;
		if (!other) return read(languages);
		const key = other.join();
		if (performance.now() < (this.#lackingUntil.get(key) ?? 0))
			throw new FaultError('language-missing', 'not here a moment ago');
		try {
			return await read(other);
		} catch (thrown) {
			if (faultOf(thrown).code === 'language-missing') this.#lackingUntil.set(key, performance.now() + LACKING);
			throw thrown;
		}
	}
}
