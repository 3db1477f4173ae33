import { onChanges } from '#lib/store/changes.ts';
import { CLOSED_POLICY, deviceOnly, setDeviceOnly } from '#lib/store/device-only.ts';

const closing = new AbortController();

/** Aborted once nothing may leave this document any more; only a reload with the switch off opens it again. */
export const closed: AbortSignal = closing.signal;

/**
 * Binds this document to its own origin. The browser enforces it: a policy that was added cannot be taken away again,
 * by removing its element or in any other way. What is under way to the cloud is cut off.
 */
function close() {
	if (closed.aborted) return;
	const policy = document.createElement('meta');
	policy.httpEquiv = 'Content-Security-Policy';
	policy.content = CLOSED_POLICY;
	document.head.append(policy);
	closing.abort();
}

let obeyed: Promise<void> = Promise.resolve();

/** Whether nothing may leave this document; after a change of the switch, once it is obeyed. */
export async function isClosed(): Promise<boolean> {
	await obeyed;
	return closed.aborted;
}

/** Follows the switch "On this device only", in whichever tab it is turned. Resolves once this document obeys it. */
export async function followDeviceOnly(): Promise<void> {
	const follow = async () => {
		// A switch that cannot be read is on: nobody shall believe that nothing leaves while something does.
		if (await deviceOnly().catch(() => true)) close();
		else if (closed.aborted) location.reload();
	};
	onChanges((changes) => {
		if (changes.some(({ what }) => what === 'settings')) obeyed = follow();
	});
	// A page that was kept aside by the browser heard nothing meanwhile.
	addEventListener('pageshow', ({ persisted }) => persisted && (obeyed = follow()));
	await (obeyed = follow());
}

/** Turns the switch. On holds from this moment; off reloads every tab, because a document that is closed stays closed. */
export async function setOnlyHere(on: boolean): Promise<void> {
	if (on) close();
	await setDeviceOnly(on);
}
