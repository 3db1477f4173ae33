import { SvelteMap } from 'svelte/reactivity';
import { fetchPack, importPack, packs, removePack, type Pack } from '#lib/flow/offline/languages.ts';
import { faultOf, type Fault } from '#lib/model/fault.ts';
import { languages } from '#lib/model/language.ts';
import { Live } from '../live.svelte.ts';

const place = (code: string) => {
	const found = languages.findIndex((language) => language.code === code);
	return found < 0 ? languages.length : found;
};

/** The languages that can be had here, and what is being fetched. To be made while a component is set up. */
export class LanguageShelf {
	#found: Live<Pack[]>;
	/** parts of 1 that are here, of what is being fetched */
	readonly coming = new SvelteMap<string, number>();
	readonly faults = new SvelteMap<string, Fault>();

	constructor(readonly vendor: string) {
		this.#found = new Live(
			() => packs(vendor),
			({ what }) => what === 'settings',
		);
	}

	/** In the order of our table; undefined until known. */
	get packs(): Pack[] | undefined {
		return this.#found.current?.toSorted((a, b) => place(a.code) - place(b.code));
	}

	/** True when the site's list could not be had. */
	get unknown(): boolean {
		return Boolean(this.#found.fault) && !this.#found.current;
	}

	/** Fetches and keeps a language; resolves to whether it is here. */
	async fetch(code: string): Promise<boolean> {
		if (this.coming.has(code)) return false;
		this.faults.delete(code);
		this.coming.set(code, 0);
		try {
			await fetchPack(this.vendor, code, (part) => this.coming.set(code, part));
			return true;
		} catch (thrown) {
			this.faults.set(code, faultOf(thrown));
			return false;
		} finally {
			this.coming.delete(code);
		}
	}

	remove(code: string): Promise<void> {
		return removePack(this.vendor, code);
	}

	/** Rejects with a FaultError when it is no language data. */
	take(file: File): Promise<string> {
		return importPack(this.vendor, file);
	}
}
