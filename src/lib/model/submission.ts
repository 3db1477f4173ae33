import type { Fault } from './fault.ts';
import type { Operation } from './operation.ts';
import type { EngineName } from './task.ts';

/**
 * One submission to an engine that costs money, kept for good so that a possible double charge can be seen. Written
 * before anything is sent (outcome 'sending'); the outcome follows.
 */
export interface Submission {
	id?: number;
	taskId: string;
	/** which attempt of the task, from 1 */
	attempt: number;
	documentId: string;
	documentName: string;
	operation: Operation;
	engine: EngineName;
	pages: number;
	bytes: number;
	/** ms since 1970 */
	at: number;
	outcome: 'sending' | 'accepted' | 'unknown' | 'refused' | 'not-sent';
	ticket?: string;
	fault?: Fault;
}
