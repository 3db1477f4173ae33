/** What is known of the failures of one id and secret. */
export interface Failures {
	/** refused token requests since the last success */
	count: number;
	/** the last answer was a refusal: nothing is asked again until the user says so or changes the pair */
	refused: boolean;
	/** ms since 1970 */
	bannedUntil?: number;
}

/**
 * Remembers failures across reloads and tabs, because five of them bring a ban of ten minutes. The key is a SHA-256 of the
 * pair; a secret of 32 random characters cannot be guessed from it.
 */
export interface FailureCount {
	read(pairHash: string): Promise<Failures | undefined>;
	/** undefined: forget it */
	write(pairHash: string, failures: Failures | undefined): Promise<void>;
}
