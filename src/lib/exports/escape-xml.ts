/** What XML 1.0 allows in no way, not even escaped (section 2.2). */

const FORBIDDEN = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|\p{Surrogate}/gu;

const ENTITIES: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };

/** Text for the content or an attribute of XML or HTML; what XML cannot hold becomes U+FFFD. */
export const escapeXml = (text: string): string =>
	text.replace(FORBIDDEN, '\ufffd').replace(/[&<>"']/g, (letter) => ENTITIES[letter]!);
