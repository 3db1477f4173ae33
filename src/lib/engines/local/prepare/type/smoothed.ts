/** What a change of style between two words costs, where a word that says it plainly weighs 1. */
const CHANGE = 0.5;
/** What it costs a word to be set otherwise than plainly: a mark that is wrong is worse than one that is missing. */
const PLAIN = 0.1;

/**
 * Which words of a row of text are set in a style, by what each of them says for it (-1 surely not, 0 nothing, 1 surely): the
 * likeliest row as a whole, so that small words go with their neighbours and a lone one must say it plainly.
 */
export function smoothed(said: number[]): boolean[] {
	// The best sums of rows that end plainly and in the style (Viterbi), and where each of them came from.
	let [plain, set] = [0, -CHANGE];
	const from = said.map((one) => {
		const [stayed, changed] = [set, plain - CHANGE];
		const [wasPlain, wasSet] = [plain >= set - CHANGE, stayed >= changed];
		[plain, set] = [Math.max(plain, set - CHANGE) - one, Math.max(stayed, changed) + one - PLAIN];
		return { wasPlain, wasSet };
	});
	let isSet = set - CHANGE > plain;
	return from
		.reverse()
		.map(({ wasPlain, wasSet }) => {
			const now = isSet;
			isSet = isSet ? wasSet : !wasPlain;
			return now;
		})
		.reverse();
}
