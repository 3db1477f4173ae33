import type { Document } from '#lib/model/document.ts';
import type { Engine, EngineRequest } from '#lib/model/engine.ts';
import type { Artifact, Reading } from '#lib/model/reading.ts';
import type { EngineName, Task } from '#lib/model/task.ts';

/** What the runner needs of everything outside the store: the engines, and what they are given. */
export interface World {
	readonly engines: Partial<Record<EngineName, Engine>>;
	/** Makes what the task's engine takes: page images, or a file. Rejects with FaultError or AbortError. */
	request(task: Task, document: Document, signal: AbortSignal): Promise<EngineRequest>;
	/** The readings that the file itself carries for these pages, if it does for all: then no engine is needed. */
	own?(task: Task, document: Document, signal: AbortSignal): Promise<Reading[] | undefined>;
	/** Aborted once nothing may leave this device; then engines that are not on it are given nothing. */
	closed?: AbortSignal;
	/** Whether what costs nothing shall be done in small, as something more urgent needs the device. */
	hurried?(): boolean;
	/** Told of every result once it is stored. Must not reject. */
	kept?(task: Task, artifacts: Artifact[]): Promise<void>;
}
