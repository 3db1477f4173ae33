import type { Page } from '@playwright/test';

/** A library as it lies in the database: stores with their indexes, record by record; bytes are Base64 (`$bytes`). */
export interface Library {
	version: number;
	stores: {
		name: string;
		keyPath: string | string[] | null;
		autoIncrement: boolean;
		indexes: { name: string; keyPath: string | string[]; unique: boolean; multiEntry: boolean }[];
		records: { key: string | number; value: unknown }[];
	}[];
}

/** The whole library of the page's browser but for what only keeps room on the disk, as of one moment. */
export const takeLibrary = (page: Page): Promise<Library> =>
	page.evaluate(async () => {
		const asked = <T>(request: IDBRequest<T>) =>
			new Promise<T>((resolve, reject) => {
				request.onsuccess = () => resolve(request.result);
				request.onerror = () => reject(request.error);
			});
		const plain = (value: unknown): unknown => {
			if (value instanceof ArrayBuffer || ArrayBuffer.isView(value)) {
				const view =
					value instanceof ArrayBuffer
						? new Uint8Array(value)
						: new Uint8Array(value.buffer, value.byteOffset, value.byteLength);
				return {
					$bytes: btoa(Array.from(view, (byte) => String.fromCharCode(byte)).join('')),
					$type: value.constructor.name,
				};
			}
			if (Array.isArray(value)) return value.map(plain);
			if (value && typeof value === 'object')
				return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, plain(one)]));
			return value;
		};
		const db = await asked(indexedDB.open('legible'));
		const names = [...db.objectStoreNames];
		const transaction = db.transaction(names);
		const stores = await Promise.all(
			names.map(async (name) => {
				const store = transaction.objectStore(name);
				const { keyPath, autoIncrement } = store;
				const indexes = [...store.indexNames].map((index) => {
					const { keyPath, unique, multiEntry } = store.index(index);
					return { name: index, keyPath, unique, multiEntry };
				});
				const [keys, values] = await Promise.all([asked(store.getAllKeys()), asked(store.getAll())]);
				const records = keys
					.map((key, at) => ({ key: key as string | number, value: plain(values[at]) }))
					.filter(({ key }) => key !== 'ballast');
				return { name, keyPath, autoIncrement, indexes, records };
			}),
		);
		const { version } = db;
		db.close();
		return { version, stores };
	});

/** Puts a library where there is none. The page must be of the application's origin, without the application running. */
export const putLibrary = (page: Page, library: Library): Promise<void> =>
	page.evaluate(async ({ version, stores }) => {
		const arrays: Record<string, new (bytes: ArrayBuffer) => unknown> = { Uint8Array, Uint16Array, Uint32Array };
		const whole = (value: unknown): unknown => {
			if (Array.isArray(value)) return value.map(whole);
			if (!value || typeof value !== 'object') return value;
			if ('$bytes' in value) {
				const { buffer } = Uint8Array.from(atob(String(value.$bytes)), (letter) => letter.charCodeAt(0));
				const type = '$type' in value ? String(value.$type) : 'ArrayBuffer';
				return type === 'ArrayBuffer' ? buffer : new arrays[type]!(buffer);
			}
			return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, whole(one)]));
		};
		await new Promise<void>((resolve, reject) => {
			const request = indexedDB.open('legible', version);
			request.onupgradeneeded = () => {
				for (const { name, keyPath, autoIncrement, indexes, records } of stores) {
					const store = request.result.createObjectStore(name, { keyPath, autoIncrement });
					for (const index of indexes) store.createIndex(index.name, index.keyPath, index);
					for (const { key, value } of records)
						if (keyPath === null) store.put(whole(value), key);
						else store.put(whole(value));
				}
			};
			request.onsuccess = () => {
				request.result.close();
				resolve();
			};
			request.onerror = () => reject(request.error);
		});
	}, library);
