/*
 * Sends submissions for tabs that may be gone before the answer comes. It is given one request at a time (address,
 * token, body), keeps nothing of it but the ticket, which goes into the journal before anybody hears of it, and by its own
 * policy reaches the cloud and nothing else.
 */
import type { Sending } from '#lib/engines/cloud/send/submitter.ts';
import { idOf, ticketOf } from '#lib/engines/cloud/ticket.ts';
import { transfer, type Ending, type Upload } from '#lib/engines/cloud/send/transfer.ts';
import { world } from '#lib/engines/cloud/world.ts';
import type { Ticket } from '#lib/model/task.ts';
import { onChanges } from '#lib/store/changes.ts';
import { deviceOnly } from '#lib/store/device-only.ts';
import { addEntries } from '#lib/store/journal/add-entries.ts';
import { lockOf, type FromSubmitter, type ToSubmitter } from './message.ts';

/** ms that a tab has from the lock to the submission; one that dies in between has sent nothing */
const PATIENCE = 5_000;
/** ms */
const ALIVE = 5_000;

/** A submission for which the lock is held. */
interface Work {
	ports: Set<MessagePort>;
	stop: AbortController;
	given(upload: Upload, sending: Sending): void;
}

const underway = new Map<string, Work>();
const closing = new AbortController();
let barred = false;

globalThis.addEventListener('securitypolicyviolation', () => (barred = true));

/** Whether nothing may leave this device. What cannot be learned is taken for yes. */
const shut = async () => closing.signal.aborted || (await deviceOnly().catch(() => true));

onChanges((changes) => {
	if (changes.some(({ what }) => what === 'settings')) void obey();
});

/** Ends what is on its way, and then itself: the next worker is bound by the service worker while the switch is on. */
async function obey() {
	if (!(await shut())) return;
	closing.abort();
	if (!underway.size) close();
}

const tell = (work: Work, message: FromSubmitter) => {
	for (const port of work.ports) port.postMessage(message);
};

const hold = (key: string, port: MessagePort) =>
	navigator.locks.request(lockOf(key), async () => {
		let given: Work['given'] = () => {};
		const handed = new Promise<{ upload: Upload; sending: Sending } | undefined>((resolve) => {
			given = (upload, sending) => resolve({ upload, sending });
			setTimeout(resolve, PATIENCE);
		});
		const work: Work = { ports: new Set([port]), stop: new AbortController(), given };
		underway.set(key, work);
		tell(work, { kind: 'held', key });
		const submission = await handed;
		if (submission) await send(key, work, submission.upload, submission.sending);
		underway.delete(key);
		if (closing.signal.aborted) void obey();
	});

async function send(key: string, work: Work, upload: Upload, sending: Sending) {
	const alive = setInterval(() => tell(work, { kind: 'alive', key }), ALIVE);
	const ending: Ending = (await shut())
		? { kind: 'not-sent', why: 'closed' }
		: await transfer(upload, work.stop.signal, { ...world, closed: closing.signal });
	const ticket = ticketIn(ending, sending);
	if (ticket) await keep(ticket, sending);
	clearInterval(alive);
	if (ending.kind === 'not-sent' && ending.why === 'broken') {
		// What barred it may be told a moment later than the request is refused.
		await new Promise((resolve) => setTimeout(resolve, 50));
		if (barred) return tell(work, { kind: 'barred', key });
	}
	tell(work, { kind: 'ended', key, ending, ...(ticket ? { ticket } : {}) });
}

function ticketIn(ending: Ending, { path }: Sending): Ticket | undefined {
	const id = ending.kind === 'answered' && ending.status >= 200 && ending.status < 300 && idOf(ending.text);
	return id ? ticketOf(path, id) : undefined;
}

/** Where nothing can be written, the tab that hears of it is the only one to know. */
const keep = (ticket: Ticket, { taskId, attempt, documentId, operation, pages }: Sending) =>
	addEntries([{ kind: 'sent', id: documentId, taskId, attempt, ticket, operation, pages, at: Date.now() }]).catch(
		() => undefined,
	);

globalThis.addEventListener('connect', (event) => {
	const port = (event as MessageEvent).ports[0]!;
	port.addEventListener('message', ({ data }: MessageEvent<ToSubmitter>) => {
		const work = underway.get(data.key);
		if (data.kind === 'hold') void hold(data.key, port);
		else if (data.kind === 'ask') work?.ports.add(port);
		else if (data.kind === 'stop') work?.stop.abort();
		else if (work) work.given(data.upload, data.sending);
		// The tab stood still for too long, and others may have gone by that.
		else
			port.postMessage({
				kind: 'ended',
				key: data.key,
				ending: { kind: 'not-sent', why: 'broken' },
			} satisfies FromSubmitter);
	});
	port.start();
});
