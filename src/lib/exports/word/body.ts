import { type Format, paragraphXml } from './paragraph.ts';

/** The text of a Word document as it is written. The last paragraph is held back, as the properties of a section stand in its last one. */
export class Body {
	#ready = '';
	#last: { format: Format; runs: string } | undefined;

	add(format: Format, runs: string): void {
		this.#give();
		this.#last = { format, runs };
	}

	/** Leaves this room below what was added last, in twentieths of a point. */
	leave(after: number): void {
		if (this.#last) this.#last.format = { ...this.#last.format, after };
	}

	/** A table must be followed by a paragraph, or Word joins it with the next one. */
	table(xml: string): void {
		this.#give();
		this.#ready += xml;
		this.#last = { format: {}, runs: '' };
	}

	/** Ends a section, whose properties these are. */
	end(section: string): void {
		this.#give(section);
	}

	#give(section = ''): void {
		if (this.#last || section) this.#ready += paragraphXml(this.#last?.format ?? {}, this.#last?.runs ?? '', section);
		this.#last = undefined;
	}

	/** What is ready to be written; with `all` the last paragraph too. */
	take(all = false): string {
		if (all) this.#give();
		const ready = this.#ready;
		this.#ready = '';
		return ready;
	}
}
