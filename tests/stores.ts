import type { Page } from '@playwright/test';

/**
 * Looks through everything that the browser keeps for this site, and through what stands on the page: IndexedDB, Cache
 * Storage, localStorage, sessionStorage, cookies, OPFS, the document and its address. Gives the places where one of
 * `sought` was found, and how many characters were looked through.
 */
export const searchStores = (
	page: Page,
	sought: string[],
): Promise<{ found: string[]; looked: Record<string, number> }> =>
	page.evaluate(async (sought) => {
		const found: string[] = [];
		const looked: Record<string, number> = {};
		const look = (place: string, text: string) => {
			const store = place.split(' ')[0]!;
			looked[store] = (looked[store] ?? 0) + text.length;
			if (sought.some((one) => text.includes(one))) found.push(place);
		};
		const bytes = (buffer: BufferSource) => new TextDecoder('latin1').decode(buffer);
		const walk = async (place: string, value: unknown): Promise<void> => {
			if (typeof value === 'string') look(place, value);
			else if (value instanceof ArrayBuffer || ArrayBuffer.isView(value)) look(place, bytes(value as BufferSource));
			else if (value instanceof Blob) look(place, bytes(await value.arrayBuffer()));
			else if (value instanceof CryptoKey) {
				const way = await crypto.subtle.exportKey('raw', value).catch(() => undefined);
				if (way) found.push(`${place}: a key that can be taken out`);
			} else if (value instanceof Map) await walk(place, [...value]);
			else if (Array.isArray(value)) for (const one of value) await walk(place, one);
			else if (value && typeof value === 'object')
				for (const [key, one] of Object.entries(value)) {
					look(place, key);
					await walk(place, one);
				}
		};
		const answer = <T>(request: IDBRequest<T>) =>
			new Promise<T>((resolve, reject) => {
				request.onsuccess = () => resolve(request.result);
				request.onerror = () => reject(request.error);
			});

		for (const { name } of await indexedDB.databases()) {
			const database = await answer(indexedDB.open(name!));
			for (const store of database.objectStoreNames) {
				const all = database.transaction(store).objectStore(store);
				await walk(`IndexedDB ${name} ${store} keys`, await answer(all.getAllKeys()));
				await walk(`IndexedDB ${name} ${store}`, await answer(database.transaction(store).objectStore(store).getAll()));
			}
			database.close();
		}
		for (const name of await caches.keys()) {
			const cache = await caches.open(name);
			for (const request of await cache.keys()) {
				const response = (await cache.match(request, { ignoreVary: true }))!;
				look(`Cache ${name} ${request.url}`, request.url + JSON.stringify([...response.headers]));
				look(`Cache ${name} ${request.url}`, bytes(await response.arrayBuffer()));
			}
		}
		look('localStorage', JSON.stringify(localStorage));
		look('sessionStorage', JSON.stringify(sessionStorage));
		look('cookies', document.cookie);
		const files = async (place: string, folder: FileSystemDirectoryHandle): Promise<void> => {
			for await (const [name, handle] of folder as unknown as AsyncIterable<[string, FileSystemHandle]>)
				if (handle.kind === 'directory') await files(`${place}/${name}`, handle as FileSystemDirectoryHandle);
				else
					look(
						`OPFS ${place}/${name}`,
						name + bytes(await (await (handle as FileSystemFileHandle).getFile()).arrayBuffer()),
					);
		};
		await files('', await navigator.storage.getDirectory());
		const fields = [...document.querySelectorAll('input, textarea')].map((one) => (one as HTMLInputElement).value);
		look('page', document.documentElement.outerHTML + fields.join('\n'));
		look('address', location.href + JSON.stringify(history.state ?? null) + document.title);
		return { found, looked };
	}, sought);
