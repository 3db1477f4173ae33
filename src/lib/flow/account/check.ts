import { cloudEngine } from '#lib/engines/cloud/engine.ts';
import type { Checked, Credentials } from '#lib/engines/cloud/account/token.ts';
import { closed } from '../cloud/device-only.ts';
import { noteDeparture } from '../cloud/note-departure.ts';
import { failures } from './failures.ts';

/** Asks for one token with these credentials and says plainly what came back. Nothing is kept. */
export const checkAccount = (credentials: Credentials): Promise<Checked> =>
	cloudEngine({
		api: __CLOUD__.api,
		tokenUrl: __CLOUD__.token,
		credentials: () => credentials,
		failures,
		world: { closed, leaving: noteDeparture },
	}).check();
