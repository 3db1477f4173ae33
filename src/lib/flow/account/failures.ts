import type { FailureCount, Failures } from '#lib/engines/cloud/account/failure-count.ts';
import { metaValue, setMeta } from '#lib/store/meta.ts';

const place = (pairHash: string) => `failures:${pairHash}`;

/** Refused sign-ins by the hash of the pair, kept over reloads: five of them bring a ban of ten minutes. */
export const failures: FailureCount = {
	read: (pairHash) => metaValue(place(pairHash)) as Promise<Failures | undefined>,
	write: (pairHash, value) => setMeta(place(pairHash), value),
};
