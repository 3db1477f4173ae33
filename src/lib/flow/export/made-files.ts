import type { Operation } from '#lib/model/operation.ts';
import type { Artifact } from '#lib/model/reading.ts';
import { artifactsOf } from '#lib/store/pages/readings.ts';
import { tasksOf } from '#lib/store/tasks/tasks.ts';

/** A file that the cloud made of a document: of which wish, and when (ms since 1970) where another one would look the same. */
export type MadeFile = Artifact & { operation?: Operation; at?: number };

/** What the cloud made of a document besides readings, oldest first. Several of one name are told apart. */
export async function madeFiles(documentId: string): Promise<MadeFile[]> {
	const [artifacts, tasks] = await Promise.all([artifactsOf(documentId), tasksOf(documentId)]);
	const byId = new Map(tasks.map((task) => [task.id, task]));
	const files = artifacts.map((artifact) => ({ artifact, task: byId.get(artifact.taskId) }));
	const look = ({ artifact, task }: (typeof files)[number]) => `${task?.operation} ${artifact.name}`;
	return files.map((file) => ({
		...file.artifact,
		...(file.task && { operation: file.task.operation }),
		...(file.task && files.filter((other) => look(other) === look(file)).length > 1 && { at: file.task.changedAt }),
	}));
}
