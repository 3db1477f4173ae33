/** Runs in the page before what fills or reads its store: `window.benchStore.within` does so in one transaction, and gives the request's result. */
export function storeInPage() {
	const open = () =>
		new Promise((resolve, reject) => {
			const opening = indexedDB.open('legible');
			opening.onsuccess = () => resolve(opening.result);
			opening.onerror = () => reject(opening.error);
		});
	const within = async (stores, mode, work) => {
		const database = await open();
		const transaction = database.transaction(stores, mode);
		const result = work(transaction);
		await new Promise((resolve, reject) => {
			transaction.oncomplete = resolve;
			transaction.onabort = () => reject(transaction.error);
		});
		database.close();
		return result?.result ?? result;
	};

	window.benchStore = { within };
}
