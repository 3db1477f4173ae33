const MOST = 0.1;

/**
 * True when a text cannot be what the page shows: letters without a meaning of their own (private use, replacement and
 * control characters, noncharacters) are more than a tenth of it, or there is no letter and no digit at all.
 */
export function garbled(text: string): boolean {
	const letters = [...text.replace(/\s/g, '')];
	if (!letters.length) return true;
	const strange = letters.filter((letter) => /[\p{Co}\p{Cc}\p{Cn}\p{Cs}\ufffd]/u.test(letter)).length;
	return strange > letters.length * MOST || !letters.some((letter) => /[\p{L}\p{N}]/u.test(letter));
}
