import type { Correction } from './correction.ts';
import type { Reading } from '../reading.ts';

/**
 * The reading that counts for a page: the one that the user worked on last or chose; else the newest of the whole page;
 * else the newest. So reading a page again never takes corrections out of sight, and neither does asking for its fonts.
 */
export function counted<R extends Reading>(readings: readonly R[], corrections: readonly Correction[]): R | undefined {
	const worked = corrections.findLast(
		({ undone, taskId }) => !undone && readings.some((reading) => reading.taskId === taskId),
	);
	if (worked) return readings.find(({ taskId }) => taskId === worked.taskId);
	const newest = (of: readonly R[]) =>
		of.reduce<R | undefined>((best, one) => (!best || one.readAt > best.readAt ? one : best), undefined);
	const texts = readings.filter(({ aside }) => !aside);
	return newest(texts.filter(({ region }) => !region)) ?? newest(texts) ?? newest(readings);
}
