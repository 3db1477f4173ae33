import { deviceKey, seal, unseal, type Sealed } from '#lib/engines/cloud/account/credentials.ts';
import type { Credentials } from '#lib/engines/cloud/account/token.ts';
import { announce } from '#lib/store/changes.ts';
import { metaValue, setMeta } from '#lib/store/meta.ts';
import { goOnWithCredentials } from '../wishes.ts';
import { Keeper } from './keeper.ts';

/** How long the credentials are kept: while a tab is open, locked with a passphrase, or locked with a key of this device. */
export type Keep = 'session' | 'passphrase' | 'device';

/** What may be shown of the account; never the secret. */
export interface AccountState {
	/** they are here and can be used */
	ready: boolean;
	/** a record is stored, locked with a passphrase that was not given yet */
	locked: boolean;
	keep: Keep;
	clientId?: string;
	/** a pasted token instead of id and secret */
	token: boolean;
}

const SEALED = 'account';
const KEY = 'account-key';
const LOCK_AFTER_MS = 15 * 60_000;

let keeper: Keeper | undefined;
let touched = { wall: 0, running: 0 };

/** The session's credentials in this tab; begins to ask for them the first time. */
export function sessionKeeper(): Keeper {
	keeper ??= new Keeper();
	return keeper;
}

/** Makes ready what is kept: from another tab or before a reload, or from this device's key. Never rejects. */
export async function openAccount(): Promise<void> {
	const session = sessionKeeper();
	await session.ready;
	if (session.held) return;
	try {
		const sealed = (await metaValue(SEALED)) as Sealed | undefined;
		const key = (await metaValue(KEY)) as CryptoKey | undefined;
		if (sealed?.key !== 'device' || !key) return;
		const pair = await unseal(sealed, key);
		if (pair) session.hold({ kind: 'pair', ...pair });
	} catch {
		// A record that cannot be opened is as good as none; the settings page says so.
	}
}

/** Whether the account can be used now; resolves once that is known. */
export async function hasAccount(): Promise<boolean> {
	await openAccount();
	return Boolean(sessionKeeper().held);
}

/** What the settings page shows. */
export async function accountState(): Promise<AccountState> {
	const session = sessionKeeper();
	await session.ready;
	const sealed = (await metaValue(SEALED)) as Sealed | undefined;
	const { held } = session;
	const clientId = held?.kind === 'pair' ? held.clientId : sealed?.clientId;
	return {
		ready: Boolean(held),
		locked: !held && sealed?.key === 'passphrase',
		keep: sealed ? sealed.key : 'session',
		token: held?.kind === 'token',
		...(clientId ? { clientId } : {}),
	};
}

/**
 * Takes credentials into use, and keeps them as the user chose; tasks that waited for them go on. A pasted token is only
 * ever kept for the session: it ends by itself.
 */
export async function useAccount(credentials: Credentials, keep: Keep, passphrase = ''): Promise<void> {
	const lasting = credentials.kind === 'pair' ? keep : 'session';
	if (lasting === 'session' || credentials.kind !== 'pair') await forgetStored();
	else if (lasting === 'passphrase') {
		await setMeta(KEY, undefined);
		await setMeta(SEALED, await seal(credentials, passphrase));
	} else {
		const key = await deviceKey();
		await setMeta(KEY, key);
		await setMeta(SEALED, await seal(credentials, key));
	}
	sessionKeeper().hold(credentials);
	touch();
	announce({ what: 'settings' });
	await goOnWithCredentials();
}

/** Opens what a passphrase locks; false when it was another passphrase. */
export async function unlock(passphrase: string): Promise<boolean> {
	const sealed = (await metaValue(SEALED)) as Sealed | undefined;
	const pair = sealed && (await unseal(sealed, passphrase));
	if (!pair) return false;
	sessionKeeper().hold({ kind: 'pair', ...pair });
	touch();
	announce({ what: 'settings' });
	await goOnWithCredentials();
	return true;
}

/** Takes the credentials out of memory in every tab; what is stored stays, locked. */
export function lock(): void {
	sessionKeeper().hold(undefined);
	announce({ what: 'settings' });
}

/** Forgets everything: memory, record and key. */
export async function forgetAccount(): Promise<void> {
	await forgetStored();
	lock();
}

async function forgetStored() {
	await setMeta(SEALED, undefined);
	await setMeta(KEY, undefined);
}

const touch = () => (touched = { wall: Date.now(), running: performance.now() });

/** The longer of two clocks: one stands still while the machine sleeps, the other can be set back. */
const idle = () => Math.max(Date.now() - touched.wall, performance.now() - touched.running);

/**
 * Locks credentials that a passphrase keeps after 15 minutes without the user, unless something is on its way to the
 * cloud or back. Returns the way to stop.
 */
export function lockWhenIdle(isBusy: () => Promise<boolean>): () => void {
	touch();
	const events = ['pointerdown', 'keydown'];
	for (const name of events) addEventListener(name, touch, { passive: true });
	const look = async () => {
		if (idle() < LOCK_AFTER_MS || !sessionKeeper().held) return;
		const sealed = (await metaValue(SEALED)) as Sealed | undefined;
		if (sealed?.key === 'passphrase' && !(await isBusy())) lock();
	};
	const timer = setInterval(look, 60_000);
	// Timers of a frozen tab stand still: whoever comes back to it finds it locked, not open for another minute.
	document.addEventListener('visibilitychange', look);
	return () => {
		clearInterval(timer);
		document.removeEventListener('visibilitychange', look);
		for (const name of events) removeEventListener(name, touch);
	};
}
