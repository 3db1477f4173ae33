/** What is to be known of pages that were read, added up in their document's tally. */
export interface Findings {
	/** words below the threshold of doubt */
	doubts: number;
	/** pages on which no word was found */
	textless: number;
	/** pages with places that were not read */
	unread: number;
	/** pages that had to be turned by a quarter or a half to be read, and lie as they came */
	lying: number;
}

export const NO_FINDINGS: Findings = { doubts: 0, textless: 0, unread: 0, lying: 0 };

/** `sign` -1 takes them off. */
export const plus = (some: Findings, more: Findings, sign: 1 | -1 = 1): Findings => ({
	doubts: some.doubts + sign * more.doubts,
	textless: some.textless + sign * more.textless,
	unread: some.unread + sign * more.unread,
	lying: some.lying + sign * more.lying,
});
