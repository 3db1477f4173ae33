import type { Page } from '@playwright/test';

/** What lies in the database, read past the application. */
export interface Stored {
	documents: {
		id: string;
		name: string;
		size: number;
		sha256: string;
		actual: string;
		removed: boolean;
	}[];
	tasks: {
		id: string;
		documentId: string;
		status: string;
		engine: string;
		attempts: number;
		crashes: number;
		waiting: string;
		superseded: boolean;
		read: boolean;
	}[];
	/** of the ledger */
	submissions: { taskId: string; documentId: string; outcome: string }[];
}

/** Reads it in a page of the application's origin. Empty where there is no database yet. */
export const stored = (page: Page): Promise<Stored> =>
	page.evaluate(async () => {
		const nothing = { documents: [], tasks: [], submissions: [] };
		if (!(await indexedDB.databases()).some(({ name }) => name === 'legible')) return nothing;
		const db = await new Promise<IDBDatabase>((resolve, reject) => {
			const request = indexedDB.open('legible');
			request.onsuccess = () => resolve(request.result);
			request.onerror = () => reject(request.error);
		});
		try {
			const stores = ['documents', 'chunks', 'tasks', 'submissions', 'readings', 'artifacts'];
			if (!stores.every((name) => db.objectStoreNames.contains(name))) return nothing;
			const transaction = db.transaction(stores, 'readonly');
			const all = (name: string) =>
				// eslint-disable-next-line @typescript-eslint/no-explicit-any -- records of every store, past their types
				new Promise<any[]>((resolve, reject) => {
					const request = transaction.objectStore(name).getAll();
					request.onsuccess = () => resolve(request.result);
					request.onerror = () => reject(request.error);
				});
			const [documents, chunks, tasks, submissions, readings, artifacts] = await Promise.all(stores.map(all));
			const done = new Set([...readings!, ...artifacts!].map(({ taskId }) => taskId as string));
			const hash = async (id: string) => {
				const bytes = await new Blob(
					chunks!.filter((chunk) => chunk.documentId === id).map((chunk) => chunk.bytes as ArrayBuffer),
				).arrayBuffer();
				return [...new Uint8Array(await crypto.subtle.digest('SHA-256', bytes))]
					.map((byte) => byte.toString(16).padStart(2, '0'))
					.join('');
			};
			return {
				documents: await Promise.all(
					documents!.map(async ({ id, name, size, sha256, removedAt }) => ({
						id,
						name,
						size,
						sha256,
						actual: await hash(id),
						removed: removedAt !== undefined,
					})),
				),
				tasks: tasks!.map(({ id, documentId, status, engine, attempts, crashes, waiting, superseded }) => ({
					id,
					documentId,
					status,
					engine,
					attempts,
					crashes,
					waiting: waiting?.for ?? '',
					superseded: Boolean(superseded),
					read: done.has(id),
				})),
				submissions: submissions!.map(({ taskId, documentId, outcome }) => ({ taskId, documentId, outcome })),
			};
		} finally {
			db.close();
		}
	});
