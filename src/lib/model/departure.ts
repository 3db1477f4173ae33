/** What a request to another origin was for; `probe` looks whether the cloud is there, and carries nothing. */
export type Purpose = 'token' | 'submit' | 'status' | 'fetch' | 'delete' | 'probe';

/**
 * One request to another origin, noted where it is made and before it leaves. The path stands without its query, and nothing
 * of what was sent is in it: neither a secret nor a token nor a word of a document.
 */
export interface Departure {
	/** ms since 1970 */
	at: number;
	purpose: Purpose;
	/** such as https://api.aspose.cloud */
	origin: string;
	path: string;
	/** of the request's body; what broke off on its way is counted whole */
	bytes: number;
	/** whose task it was, for a submission */
	taskId?: string;
}
