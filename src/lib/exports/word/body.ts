import { type Format, paragraphXml } from './paragraph.ts';
import { fitted } from './room.ts';

/** What stands in the text: a paragraph, or the XML of a table; and how high it is without the room round it, in twentieths of a point. */
export interface Item {
	format: Format;
	runs: string;
	table?: string;
	high: number;
}

/** A paragraph that must be there and should not be seen. */
const THIN: Format = { before: 0, after: 0, line: 20 };

/** The text of a Word document as it is written. The last paragraph is held back, as the properties of a section stand in its last one. */
export class Body {
	#ready = '';
	#items: Item[] = [];
	/** where the page that is written began among the items */
	#from = 0;

	add(format: Format, runs: string, high = 0): void {
		this.#items.push({ format, runs, high });
	}

	/** Leaves this room below what was added last, in twentieths of a point. */
	leave(after: number): void {
		const last = this.#items.at(-1);
		if (last?.table !== undefined) this.add({ ...THIN, after }, '');
		else if (last) last.format = { ...last.format, after };
	}

	table(xml: string, high = 0): void {
		// Without a paragraph between them Word makes one table of two.
		if (this.#items.at(-1)?.table !== undefined) this.add(THIN, '');
		this.#items.push({ format: {}, runs: '', table: xml, high });
	}

	/** Ends a section, whose properties these are. */
	end(section: string): void {
		const last = this.#items.at(-1);
		if (last && last.table === undefined) {
			this.#items.pop();
			this.#write();
			this.#ready += paragraphXml(last.format, last.runs, section);
		} else {
			this.#write();
			this.#ready += paragraphXml(last ? THIN : {}, '', section);
		}
	}

	#write(): void {
		for (const { format, runs, table } of this.#items) this.#ready += table ?? paragraphXml(format, runs);
		this.#items = [];
		this.#from = 0;
	}

	/** How high all of it is, in twentieths of a point; `after`: the usual room below a paragraph. */
	high(after: number): number {
		return fitted(this.#items, after, Infinity).high;
	}

	/** Ends a page: what was written since the last one gives up as much of the room within it as makes it `room` high. */
	fit(room: number, after: number): void {
		const page = fitted(this.#items.slice(this.#from), after, room).items;
		this.#items = [...this.#items.slice(0, this.#from), ...page];
		this.#from = this.#items.length;
	}

	/** What is ready to be written; with `all` the last paragraph too. */
	take(all = false): string {
		const last = this.#items.at(-1);
		if (all) {
			// What follows a table, at the end of the text or of a cell, must be a paragraph.
			if (last?.table !== undefined) this.add(THIN, '');
			this.#write();
		} else if (last) {
			this.#items.pop();
			this.#write();
			this.#items = [last];
			this.#from = 1;
		}
		const ready = this.#ready;
		this.#ready = '';
		return ready;
	}
}
