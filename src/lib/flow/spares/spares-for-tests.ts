import { afterEach } from 'vitest';
import { closeDatabase } from '#lib/store/database.ts';
import { DATABASE_NAME } from '#lib/store/schema.ts';
import { setPreferences } from '#lib/store/settings.ts';
import { removeSpare } from '#lib/store/spares/remove-spare.ts';
import { sparedIds } from '#lib/store/spares/spare-files.ts';
import { clear } from '../backup/backup-for-tests.ts';
import { forgetLosses, losses } from '../library/losses.ts';

/** What a browser does whose log is torn: everything of the site's databases is gone, and nobody is told. */
export async function loseDatabase() {
	await closeDatabase();
	await new Promise((resolve, reject) => {
		const request = indexedDB.deleteDatabase(DATABASE_NAME);
		request.onsuccess = resolve;
		request.onerror = reject;
	});
}

/** Each test of a file begins without documents, losses and copies. To be called once in it. */
export function withoutSpares() {
	afterEach(async () => {
		const lost = await losses();
		if (lost) await forgetLosses(lost);
		await clear();
		for (const id of await sparedIds()) await removeSpare(id);
		const room = await (await navigator.storage.getDirectory()).getDirectoryHandle('spares', { create: true });
		await room.removeEntry('given-up').catch(() => undefined);
		await setPreferences({ secondCopies: true });
	});
}
