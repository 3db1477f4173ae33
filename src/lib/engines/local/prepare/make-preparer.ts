/** A worker of preparation. It starts when it is first asked something. */
export const makePreparer = (): Worker =>
	new Worker(new URL('./prepare.worker.ts', import.meta.url), { type: 'module' });
