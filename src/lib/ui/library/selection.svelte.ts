import { SvelteSet } from 'svelte/reactivity';

/** Which documents of the list are chosen. Only what is on the list counts: a filter takes the rest out of reach. */
export class Selection {
	/** whether documents can be chosen now: the checkboxes are there */
	on = $state(false);
	readonly #marked = new SvelteSet<string>();
	readonly #ids: () => string[];
	#anchor: string | undefined;
	readonly chosen: string[] = $derived.by(() => this.#ids().filter((id) => this.#marked.has(id)));

	/** `ids`: the documents on the list, in its order */
	constructor(ids: () => string[]) {
		this.#ids = ids;
	}

	has = (id: string): boolean => this.#marked.has(id);

	/** Chooses a document or lets it go; `stretch`: with all from the one before, in the way the last one went. */
	toggle(id: string, stretch = false): void {
		const ids = this.#ids();
		const [from, to] = [this.#anchor === undefined ? -1 : ids.indexOf(this.#anchor), ids.indexOf(id)];
		if (to < 0) return;
		if (stretch && from >= 0) {
			const add = this.#marked.has(ids[from]!);
			for (const one of ids.slice(Math.min(from, to), Math.max(from, to) + 1)) this.#put(one, add);
		} else this.#put(id, !this.#marked.has(id));
		this.#anchor = id;
	}

	#put(id: string, add: boolean) {
		if (add) this.#marked.add(id);
		else this.#marked.delete(id);
	}

	all = (): void => {
		this.on = true;
		for (const id of this.#ids()) this.#marked.add(id);
	};

	none = (): void => {
		this.#marked.clear();
		this.#anchor = undefined;
	};

	end = (): void => {
		this.none();
		this.on = false;
	};
}
