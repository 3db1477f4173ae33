import { eachPage } from './each-page.ts';
import { evenHeadings } from './flowing/even-headings.ts';
import type { ExportJob } from './export.ts';
import { contentTypes, partType, relation, relationsXml } from './word/package.ts';
import { pictureNamespaces } from './word/pictures.ts';
import { settings, styles, WORD } from './word/styles.ts';
import { headingSizes, Survey } from './word/survey.ts';
import { WordWriter } from './word/writer.ts';
import { coreProperties } from './file/core-properties.ts';
import { titleOf } from './file/title-of.ts';
import { languageTag } from './language-tag.ts';
import { ZipWriter } from './file/zip-writer.ts';

/**
 * A Word document (ECMA-376): text with the styles that Word knows, set as the pages are; running heads, notes and columns are
 * Word's own, and each page of the source begins on a new page of the same size. Written page by page, so a thousand pages need
 * little more memory than one: only notes, and running heads that differ, are held to the end.
 */
export async function docx({ sink, options = {}, ...job }: ExportJob): Promise<void> {
	const zip = new ZipWriter(sink, options.madeAt);
	const survey = new Survey();
	const even = await evenHeadings(job, (reading, page) => survey.look(reading, page));
	const manner = survey.manner();
	const writer = new WordWriter(manner, options);
	const document = zip.entry('word/document.xml');
	await document.text(
		`<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<w:document xmlns:w="${WORD}" ${pictureNamespaces}><w:body>`,
	);
	let language = 'und';
	for await (const { page, reading } of eachPage(job)) {
		if (!reading) continue;
		if (language === 'und') language = languageTag(reading);
		await document.text(writer.page(page, even(reading, page)));
	}
	await document.text(`${writer.end()}</w:body></w:document>`);
	await document.end();

	const heads = await writer.heads.write(zip);
	const notes = writer.notes.xml();
	if (notes) {
		await zip.add('word/footnotes.xml', notes);
		const links = writer.notes.relations.xml();
		if (links) await zip.add('word/_rels/footnotes.xml.rels', relationsXml(links));
	}
	await zip.add('word/styles.xml', styles(manner, headingSizes(writer.headings, manner)));
	await zip.add('word/numbering.xml', writer.lists.xml());
	await zip.add('word/settings.xml', settings(manner, notes ? writer.notes.first : undefined));
	const parts = ['styles', 'numbering', 'settings', ...(notes ? ['footnotes'] : [])];
	const relations = parts.map((name) => relation(name, name, `${name}.xml`)).join('');
	const pictures = await writer.pictures.write(zip, job.source, job.signal);
	await zip.add(
		'word/_rels/document.xml.rels',
		relationsXml(relations + heads.relations + writer.relations.xml() + pictures),
	);
	const core = coreProperties(titleOf(job.source.document.name), language, options.madeAt ?? Date.now());
	// Not packed: a file is then as large whenever it is written.
	await zip.add(core.path, core.xml, true);
	await zip.add('_rels/.rels', relationsXml(relation('rId1', 'officeDocument', 'word/document.xml') + core.relation));
	await zip.add(
		'[Content_Types].xml',
		contentTypes(core.type + heads.types + (notes ? partType('footnotes', 'footnotes') : '')),
	);
	await zip.end();
}
