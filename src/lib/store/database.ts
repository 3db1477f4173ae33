import { openDB, unwrap, type IDBPDatabase, type IDBPTransaction, type StoreNames } from 'idb';
import { FaultError, faultOf } from '#lib/model/fault.ts';
import { removeBallast } from './ballast.ts';
import { beginsInMemory, enterMemoryMode, enterMemoryModeAnew, isInMemory } from './memory-mode.ts';
import { noteUnderway, whileHere } from './put-away.ts';
import { DATABASE_NAME, SCHEMA_VERSION, type Schema } from './schema.ts';
import { tellTrouble } from './trouble.ts';

type Database = IDBPDatabase<Schema>;
export type Stores = StoreNames<Schema>;
export type Transaction<Mode extends IDBTransactionMode = 'readwrite'> = IDBPTransaction<Schema, Stores[], Mode>;

const OPEN_LIMIT_MS = 20_000;
/** how long another tab may take to step aside */
const BLOCKED_LIMIT_MS = 3_000;
const TRIES = 3;
/** before the second try; four times as long before the third */
const REOPEN_MS = 100;

let connection: Promise<Database> | undefined;
let wasOpen = false;
let wasBegun = false;
const gone = new Set<() => void>();

/** Opens the database once for this tab; again after the browser has closed the connection under us. */
function database(): Promise<Database> {
	connection ??= open().catch((error: unknown) => {
		connection = undefined;
		tellTrouble(faultOf(error));
		throw error;
	});
	return connection;
}

/**
 * Opens it, again where it fails. What has never opened in this tab is replaced by a database in memory, loudly; what
 * was open has documents in it, and an empty library in its place would only frighten.
 */
async function open(): Promise<Database> {
	if (!wasOpen && !isInMemory() && beginsInMemory()) await replaceByMemory('it could not be made');
	for (let attempt = 1; ; attempt++) {
		try {
			const opened = await openOnce();
			wasOpen = true;
			if (!isInMemory()) tellTrouble(undefined);
			return opened;
		} catch (error) {
			if (error instanceof FaultError) throw error;
			if (attempt < TRIES) {
				await new Promise((resolve) => setTimeout(resolve, REOPEN_MS * 4 ** (attempt - 1)));
				continue;
			}
			if (wasOpen || isInMemory()) throw new FaultError('storage-failed', String(error));
			if (wasBegun) await enterMemoryModeAnew();
			await replaceByMemory(String(error));
		}
	}
}

async function replaceByMemory(why: string) {
	await enterMemoryMode();
	tellTrouble({ code: 'storage-memory', message: why });
}

async function openOnce(): Promise<Database> {
	let timer: ReturnType<typeof setTimeout> | undefined;
	let giveUp = (error: FaultError): void => void error;
	const tooLong = new Promise<never>((_, reject) => (giveUp = reject));
	const limit = (ms: number) => {
		clearTimeout(timer);
		timer = setTimeout(
			() => giveUp(new FaultError('storage-failed', 'the database did not open; another tab may hold an old version')),
			ms,
		);
	};
	const opening = openDB<Schema>(DATABASE_NAME, SCHEMA_VERSION, {
		upgrade(db, oldVersion) {
			wasBegun = true;
			if (oldVersion < 1) createVersion1(db);
		},
		blocked: () => limit(BLOCKED_LIMIT_MS),
		// A newer tab wants to change the stores: step aside at once, or it waits for ever.
		blocking: (_current, _blocked, event) => {
			(event.target as IDBDatabase).close();
			connection = undefined;
		},
		terminated: () => {
			connection = undefined;
			for (const listener of gone) listener();
		},
	});
	// Not before: where there is no IndexedDB at all the line above throws, and nobody would stop the clock.
	limit(OPEN_LIMIT_MS);
	// An opening that comes too late must not hold up others for ever.
	opening.then((late) => connection === undefined && late.close()).catch(() => undefined);
	try {
		return await Promise.race([opening, tooLong]);
	} catch (error) {
		if (error instanceof DOMException && error.name === 'VersionError')
			throw new FaultError('storage-newer', 'a newer version of Legible has been here; reload to get it');
		throw error;
	} finally {
		clearTimeout(timer);
	}
}

function createVersion1(db: Database) {
	const documents = db.createObjectStore('documents', { keyPath: 'id' });
	documents.createIndex('byListed', 'listedAt');
	documents.createIndex('byRemoved', 'removedAt');
	documents.createIndex('bySha256', 'sha256');
	db.createObjectStore('chunks', { keyPath: ['documentId', 'number'] });
	const tasks = db.createObjectStore('tasks', { keyPath: 'id' });
	tasks.createIndex('byDocument', ['documentId', 'order']);
	tasks.createIndex('byTurn', ['engine', 'turn']);
	tasks.createIndex('byStatus', 'status');
	tasks.createIndex('byWaiting', 'waiting.for');
	db.createObjectStore('tallies', { keyPath: 'documentId' });
	const readings = db.createObjectStore('readings', { keyPath: ['taskId', 'page'] });
	readings.createIndex('byPage', ['documentId', 'page']);
	readings.createIndex('byDocument', 'documentId');
	const artifacts = db.createObjectStore('artifacts', { keyPath: 'id', autoIncrement: true });
	artifacts.createIndex('byTask', 'taskId');
	artifacts.createIndex('byDocument', 'documentId');
	const corrections = db.createObjectStore('corrections', { keyPath: 'sequence', autoIncrement: true });
	corrections.createIndex('byPage', ['documentId', 'page']);
	corrections.createIndex('byDocument', 'documentId');
	db.createObjectStore('thumbnails', { keyPath: ['documentId', 'page'] });
	const submissions = db.createObjectStore('submissions', { keyPath: 'id', autoIncrement: true });
	submissions.createIndex('byTime', 'at');
	submissions.createIndex('byTask', 'taskId');
	db.createObjectStore('departures', { autoIncrement: true });
	db.createObjectStore('searchStale', { keyPath: ['documentId', 'page'] });
	const searchPages = db.createObjectStore('searchPages', { keyPath: ['documentId', 'page'] });
	searchPages.createIndex('byFresh', 'freshAt');
	const searchBlocks = db.createObjectStore('searchBlocks', { keyPath: 'id', autoIncrement: true });
	searchBlocks.createIndex('bySpent', 'spent');
	db.createObjectStore('searchPostings', { keyPath: ['group', 'block'] });
	db.createObjectStore('searchTerms', { keyPath: ['length', 'first'] });
	db.createObjectStore('settings');
	db.createObjectStore('meta');
}

/** The connection died under us (seen on Safari in the background, and after site data were cleared). */
const isDead = (error: unknown) =>
	error instanceof DOMException && (error.name === 'InvalidStateError' || error.name === 'UnknownError');

/**
 * Runs `work` in one transaction and resolves when it is durable: only then may anything be said to be saved. Inside,
 * await nothing but the database. Rejects when anything in it fails, and then nothing of it was written; a full disk
 * rejects with a FaultError 'storage-full'. With the durability 'relaxed' it resolves once the browser has it, not the disk.
 */
export async function transact<Mode extends 'readonly' | 'readwrite', Result>(
	stores: Stores[],
	mode: Mode,
	work: (transaction: Transaction<Mode>) => Promise<Result>,
	durability: IDBTransactionDurability = 'strict',
): Promise<Result> {
	for (let attempt = 1; ; attempt++) {
		let transaction: Transaction<Mode>;
		try {
			const opened = await database();
			await whileHere();
			transaction = opened.transaction(stores, mode, { durability });
		} catch (error) {
			// Nothing was begun, so trying again is safe.
			if (!isDead(error)) throw error;
			connection = undefined;
			if (attempt >= TRIES) throw new FaultError('storage-failed', String(error));
			continue;
		}
		noteUnderway(unwrap(transaction as IDBPTransaction));
		try {
			const done = transaction.done;
			// Without this, a failure inside `work` would also be reported as an unhandled rejection of `done`.
			done.catch(() => undefined);
			const result = await work(transaction);
			await done;
			return result;
		} catch (error) {
			try {
				transaction.abort();
			} catch {
				// already ended
			}
			const cause = inWords(transaction.error ?? error);
			// A new file is refused when there is no room; what was read or typed gets the room that was kept for it.
			const gets = !stores.includes('chunks') && isFull(cause);
			if (isFull(cause) && attempt < TRIES && !isInMemory() && (await giveUpRoom())) continue;
			if (gets && attempt < TRIES && (await removeBallast())) continue;
			throw cause;
		}
	}
}

const isFull = (cause: unknown) => cause instanceof FaultError && cause.fault.code === 'storage-full';

/** What is here once needs the room more than what is here twice. Whether there is more of it now. */
const giveUpRoom = () =>
	import('./spares/remove-spare.ts').then(
		({ giveUpSpares }) => giveUpSpares(),
		() => false,
	);

function inWords(error: unknown): unknown {
	if (error instanceof Error && error.name === 'QuotaExceededError')
		return new FaultError('storage-full', 'there is no room left in the browser’s storage');
	return error;
}

/** Calls back when the browser has closed the connection under us: site data were cleared. Returns the way to stop. */
export function onDatabaseGone(listener: () => void): () => void {
	gone.add(listener);
	return () => gone.delete(listener);
}

/** Closes this tab's connection; the next transaction opens it again. */
export async function closeDatabase(): Promise<void> {
	const open = connection;
	connection = undefined;
	(await open?.catch(() => undefined))?.close();
}
