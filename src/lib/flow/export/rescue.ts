import { cloudEngine } from '#lib/engines/cloud/engine.ts';
import { formats } from '#lib/exports/formats.ts';
import { toBlob } from '#lib/exports/file/to-blob.ts';
import { FaultError } from '#lib/model/fault.ts';
import type { Saved, Sent } from '#lib/store/journal/entry.ts';
import { openAccount, sessionKeeper } from '../account/account.ts';
import { failures } from '../account/failures.ts';
import type { Exported } from './export.ts';

/**
 * Fetches once more what the cloud made of a document that is lost here: its text, or the file that was asked for.
 * Rejects with FaultError: 'result-lost' when the cloud has forgotten it, 'cloud-busy' when it is not done yet.
 */
export async function rescued(lost: Saved, sent: Sent): Promise<Exported> {
	await openAccount();
	const { operation, pages, ticket, taskId } = sent;
	const job = { taskId, documentId: lost.id, pages, operation, settings: { languages: ['eng'] }, name: lost.name };
	const engine = cloudEngine({
		api: __CLOUD__.api,
		tokenUrl: __CLOUD__.token,
		credentials: () => sessionKeeper().held,
		failures,
		recall: () => Promise.resolve(job),
	});
	const said = await engine.status(ticket);
	if (said.status === 'NotExist') throw new FaultError('result-lost', 'the cloud no longer knows the task');
	if (said.status === 'Error') throw new FaultError(said.fault.code, said.fault.message);
	if (said.status !== 'Completed') throw new FaultError('cloud-busy', 'the cloud is still at work on it');
	const { readings, artifacts } = await engine.fetch(ticket);
	const [artifact] = artifacts;
	if (!readings.length && artifact)
		return { name: artifact.name, blob: new Blob([artifact.bytes], { type: artifact.mediaType }) };
	const nothing = () => Promise.reject(new FaultError('unreadable-file', 'the file is lost'));
	return toBlob(
		formats.find(({ id }) => id === 'text')!,
		{
			source: {
				document: { ...lost, mediaType: 'application/pdf', pageCount: lost.pages },
				reading: (page) => Promise.resolve(readings.find((reading) => reading.page === page)),
				file: nothing,
				pagePicture: nothing,
			},
		},
	);
}
