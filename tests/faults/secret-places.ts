import type { Page } from '@playwright/test';

/** Where a secret can be found in the clear, though it should be nowhere: places of this page's origin. */
export const secretPlaces = (page: Page, secret: string): Promise<string[]> =>
	page.evaluate(async (secret) => {
		const forms = [secret, btoa(secret), encodeURIComponent(secret)];
		const found: string[] = [];
		const look = (place: string, text: string) => {
			if (forms.some((form) => text.includes(form))) found.push(place);
		};
		look('the address', location.href);
		look('localStorage', JSON.stringify({ ...localStorage }));
		look('sessionStorage', JSON.stringify({ ...sessionStorage }));
		for (const { name } of await indexedDB.databases()) {
			const db = await new Promise<IDBDatabase>((resolve, reject) => {
				const request = indexedDB.open(name!);
				request.onsuccess = () => resolve(request.result);
				request.onerror = () => reject(request.error);
			});
			for (const store of db.objectStoreNames) {
				const records = await new Promise<unknown[]>((resolve, reject) => {
					const request = db.transaction(store).objectStore(store).getAll();
					request.onsuccess = () => resolve(request.result);
					request.onerror = () => reject(request.error);
				});
				const text = JSON.stringify(records, (_, value) => {
					const bytes =
						value instanceof ArrayBuffer
							? new Uint8Array(value)
							: ArrayBuffer.isView(value)
								? new Uint8Array(value.buffer)
								: undefined;
					return bytes ? (bytes.length < 65_536 ? new TextDecoder('latin1').decode(bytes) : '') : value;
				});
				look(`${name}/${store}`, text);
			}
			db.close();
		}
		for (const cache of await caches.keys())
			for (const { url } of await (await caches.open(cache)).keys()) look(`cache ${cache}`, url);
		type Folder = { values(): AsyncIterable<FileSystemFileHandle | FileSystemDirectoryHandle> };
		const lookInto = async (folder: FileSystemDirectoryHandle, path: string): Promise<void> => {
			for await (const entry of (folder as unknown as Folder).values())
				if (entry.kind === 'directory') await lookInto(entry, `${path}${entry.name}/`);
				else look(`file ${path}${entry.name}`, `${entry.name} ${await (await entry.getFile()).text()}`);
		};
		await lookInto(await navigator.storage.getDirectory(), '');
		for (const { name } of performance.getEntriesByType('resource')) look('an address that was asked for', name);
		return found;
	}, secret);
