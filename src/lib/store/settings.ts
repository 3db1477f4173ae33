import type { ChosenLanguage } from '#lib/model/interface-language.ts';
import type { Where } from '#lib/model/settings.ts';
import { announce } from './changes.ts';
import { transact, type Transaction } from './database.ts';

/** Lines of a text flow as paragraphs, or are as they were printed; '': as it fits. */
export type Lines = '' | 'flow' | 'printed';

/** What the user has chosen for everything. Stored field by field, so that a newer version's fields are kept. */
export interface Preferences {
	where: Where;
	/** tesseract's codes */
	languages: string[];
	/** all work is held */
	paused: boolean;
	/** 0–100: below it a word is doubtful, below the second very doubtful */
	doubtBelow: number;
	strongDoubtBelow: number;
	/** on the reading desk single letters are keys */
	letterKeys: boolean;
	/** how the desk shows lines of text */
	lines: Lines;
	/** delete the cloud's copy once the result is stored here */
	forgetInCloud: boolean;
	/** a second copy of every document is kept outside the database */
	secondCopies: boolean;
	/** how the library is sorted, by a name that the page knows */
	sortBy: string;
	/** the format that was exported last from the dialog, by its id; '' before the first time */
	exportFormat: string;
	/** what was chosen for each format's export, by the format's id */
	exportOptions: Record<string, Record<string, string | boolean>>;
	/** what the application itself speaks */
	interfaceLanguage: ChosenLanguage;
}

const DEFAULTS: Preferences = {
	where: 'device',
	languages: ['eng'],
	paused: false,
	doubtBelow: 80,
	strongDoubtBelow: 60,
	letterKeys: true,
	lines: '',
	forgetInCloud: false,
	secondCopies: true,
	sortBy: 'newest',
	exportFormat: '',
	exportOptions: {},
	interfaceLanguage: 'browser',
};

async function stored(transaction: Transaction<IDBTransactionMode>): Promise<Preferences> {
	const store = transaction.objectStore('settings');
	const [keys, values] = await Promise.all([store.getAllKeys(), store.getAll()]);
	const chosen = Object.fromEntries(keys.map((key, index) => [key, values[index]]));
	return { ...DEFAULTS, ...chosen };
}

/** All preferences, with the defaults for what was never chosen. */
export const preferences = (): Promise<Preferences> => transact(['settings'], 'readonly', stored);

/** `change`: what is different from now on, or what follows from the preferences as they are stored then. */
export async function setPreferences(
	change: Partial<Preferences> | ((before: Preferences) => Partial<Preferences>),
): Promise<void> {
	await transact(['settings'], 'readwrite', async (transaction) => {
		const different = typeof change === 'function' ? change(await stored(transaction)) : change;
		for (const [key, value] of Object.entries(different)) await transaction.objectStore('settings').put(value, key);
	});
	announce({ what: 'settings' });
}

/** What was chosen, without the defaults and without what other rooms keep in the same store. */
export async function chosenPreferences(): Promise<Partial<Preferences>> {
	return transact(['settings'], 'readonly', async (transaction) => {
		const store = transaction.objectStore('settings');
		const [keys, values] = await Promise.all([store.getAllKeys(), store.getAll()]);
		const chosen = keys.map((key, index) => [key, values[index]] as const);
		return Object.fromEntries(chosen.filter(([key]) => Object.hasOwn(DEFAULTS, key)));
	});
}

/** Takes over what was chosen elsewhere, where nothing was chosen here. Values of another kind than ours are passed over. */
export async function adoptPreferences(values: Record<string, unknown>): Promise<void> {
	await transact(['settings'], 'readwrite', async (transaction) => {
		const store = transaction.objectStore('settings');
		const here = new Set(await store.getAllKeys());
		for (const [key, usual] of Object.entries(DEFAULTS)) {
			const value = values[key];
			const fits = typeof value === typeof usual && Array.isArray(value) === Array.isArray(usual);
			if (value !== undefined && fits && !here.has(key)) await store.put(value, key);
		}
	});
	announce({ what: 'settings' });
}
