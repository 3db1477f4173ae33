import type { EditedBlock } from '#lib/model/edit/edited.ts';
import type { Desk } from '../desk.svelte.ts';

/** Words mounted at once; the rest follows while the page is idle, so that 50,000 of them do not freeze it. */
const STEP = 4_000;

/** The blocks of the desk's page as far as they are mounted by now. To be made while a component is set up. */
export class Mounted {
	readonly #desk: () => Desk;
	#most = $state(STEP);

	constructor(desk: () => Desk) {
		this.#desk = desk;
		$effect(() => {
			if (desk().words.length <= this.#most) return;
			const timer = setTimeout(() => (this.#most += STEP), 30);
			return () => clearTimeout(timer);
		});
	}

	readonly blocks = $derived.by(() => {
		const { words, blocks } = this.#desk();
		if (words.length <= this.#most) return blocks;
		const found: EditedBlock[] = [];
		let left = this.#most;
		for (const block of blocks) {
			const lines = block.lines.filter(({ words }) => left > 0 && (left -= words.length) > -Infinity);
			found.push({ ...block, lines });
			if (left <= 0) break;
		}
		return found;
	});
}
