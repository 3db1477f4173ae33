import { relation } from './package.ts';
import { escapeXml } from '../escape-xml.ts';

/** What one part of a Word file says of others: its links, as each part has its own. */
export class Relations {
	readonly #links = new Map<string, string>();

	/** The id of a link to this address. */
	link(address: string): string {
		const id = this.#links.get(address) ?? `link${this.#links.size + 1}`;
		this.#links.set(address, id);
		return id;
	}

	/** Empty without any. */
	xml(): string {
		return [...this.#links]
			.map(([address, id]) => relation(id, 'hyperlink', escapeXml(address), ' TargetMode="External"'))
			.join('');
	}
}
