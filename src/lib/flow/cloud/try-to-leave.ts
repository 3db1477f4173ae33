import { noteDeparture } from './note-departure.ts';

/** ms; the browser tells of a refusal a moment after it */
const PATIENCE = 2_000;

/**
 * Tries to reach the cloud's address with an empty request, for a user who wants to see that it cannot be done. Resolves to
 * whether the browser refused it; if it did not, the request has left and is noted.
 */
export async function isRefused(): Promise<boolean> {
	const { origin } = new URL(__CLOUD__.api);
	let hear: (event: SecurityPolicyViolationEvent) => void = () => {};
	const told = new Promise<boolean>((resolve) => {
		hear = ({ blockedURI }) => blockedURI.startsWith(origin) && resolve(true);
		setTimeout(() => resolve(false), PATIENCE);
	});
	document.addEventListener('securitypolicyviolation', hear);
	try {
		await fetch(`${origin}/`, {
			mode: 'no-cors',
			credentials: 'omit',
			cache: 'no-store',
			referrerPolicy: 'no-referrer',
		});
		await noteDeparture({ at: Date.now(), purpose: 'probe', origin, path: '/', bytes: 0 });
		return false;
	} catch {
		// A dead network fails as well; only the browser's own word counts.
		return await told;
	} finally {
		document.removeEventListener('securitypolicyviolation', hear);
	}
}
