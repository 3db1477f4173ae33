import type { ZipWriter } from '../file/zip-writer.ts';
import { Relations } from './relations.ts';
import { partType, RELATED, relation, relationsXml } from './package.ts';
import { WORD } from './styles.ts';

/** The running heads and feet of a Word document: each that differs is a part of the file. */
export class Heads {
	readonly #parts = new Map<
		string,
		{ id: string; name: string; kind: 'header' | 'footer'; xml: string; links: string }
	>();

	/**
	 * The id of the part with these paragraphs. The same ones are one part; the number that a page had when they came first is only
	 * what is shown until Word counts.
	 */
	id(kind: 'header' | 'footer', paragraphs: string, relations: Relations): string {
		const key = kind + paragraphs.replace(/( PAGE ">.*?<w:t[^>]*>)\d+/g, '$1#');
		const known = this.#parts.get(key);
		if (known) return known.id;
		const number = this.#parts.size + 1;
		const xml = `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<w:${kind === 'header' ? 'hdr' : 'ftr'} xmlns:w="${WORD}" ${RELATED}>${paragraphs || '<w:p/>'}</w:${kind === 'header' ? 'hdr' : 'ftr'}>`;
		this.#parts.set(key, { id: `head${number}`, name: `${kind}${number}`, kind, xml, links: relations.xml() });
		return `head${number}`;
	}

	/** Writes them into the file and answers with what the document's relations and the table of types say of them. */
	async write(zip: ZipWriter): Promise<{ relations: string; types: string }> {
		let [relations, types] = ['', ''];
		for (const { id, name, kind, xml, links } of this.#parts.values()) {
			await zip.add(`word/${name}.xml`, xml);
			if (links) await zip.add(`word/_rels/${name}.xml.rels`, relationsXml(links));
			relations += relation(id, kind, `${name}.xml`);
			types += partType(name, kind);
		}
		return { relations, types };
	}
}
