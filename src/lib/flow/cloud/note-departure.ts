import type { Departure } from '#lib/model/departure.ts';
import { addDepartures } from '#lib/store/ledger/departures.ts';

/** ms that a request waits to be noted; a store that does not answer holds nothing up for longer */
const PATIENCE = 500;
/** notes that are kept for later while the store refuses */
const MOST = 1_000;

let unwritten: Departure[] = [];
let writing: Promise<void> | undefined;

/** Notes a request before it leaves this device. What the store refuses is written with the next one. Never rejects. */
export async function noteDeparture(departure: Departure): Promise<void> {
	unwritten.push(departure);
	writing ??= write().finally(() => (writing = undefined));
	await Promise.race([writing, new Promise((resolve) => setTimeout(resolve, PATIENCE))]);
}

async function write(): Promise<void> {
	while (unwritten.length) {
		const lot = unwritten;
		unwritten = [];
		try {
			await addDepartures(lot);
		} catch {
			unwritten = [...lot, ...unwritten].slice(-MOST);
			return;
		}
	}
}
