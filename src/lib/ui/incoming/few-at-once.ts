/**
 * A queue that does `most` of the work at once, and the rest in the order in which it came. What it gives resolves or
 * rejects as the work does, once that had its turn.
 */
export function fewAtOnce(most: number): <T>(work: () => Promise<T>) => Promise<T> {
	const queue: (() => Promise<void>)[] = [];
	let busy = 0;
	async function next() {
		if (busy >= most) return;
		const work = queue.shift();
		if (!work) return;
		busy++;
		await work();
		busy--;
		void next();
	}
	return (work) =>
		new Promise((resolve, reject) => {
			queue.push(() => work().then(resolve, reject));
			void next();
		});
}
