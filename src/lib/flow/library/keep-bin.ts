import { emptyBin } from './bin.ts';

const EVERY_MS = 6 * 3_600_000;

/**
 * Takes what has been in the bin for 30 days out of it, now and from time to time, until the returned function is called:
 * a tab may be open for months. A failure is no reason to stop: the next time tries again.
 */
export async function keepBin(): Promise<() => void> {
	const timer = setInterval(() => void emptyBin().catch(() => undefined), EVERY_MS);
	await emptyBin();
	return () => clearInterval(timer);
}
