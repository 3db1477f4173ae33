import { cutOut } from './cut-out.ts';
import { evenHeadings } from './even-headings.ts';
import { escapeXml } from '../escape-xml.ts';
import type { ExportJob } from '../export.ts';
import { directionOf, languageTag } from '../language-tag.ts';
import { contents, type Entry } from './contents.ts';
import { type FlowingPage, flowingPages } from './flowing-pages.ts';
import { headingId, pageHtml, style } from './page-html.ts';
import type { Cut } from './parts.ts';
import { titleOf } from '../file/title-of.ts';
import { ZipWriter } from '../file/zip-writer.ts';

const CONTAINER = `<?xml version="1.0" encoding="UTF-8"?>
<container version="1.0" xmlns="urn:oasis:names:tc:opendocument:xmlns:container"><rootfiles><rootfile full-path="EPUB/package.opf" media-type="application/oebps-package+xml"/></rootfiles></container>
`;

const XHTML = 'xmlns="http://www.w3.org/1999/xhtml" xmlns:epub="http://www.idpf.org/2007/ops"';

/** Pages in one file of the book: a reader unpacks a file as a whole. */
const PAGES = 10;

/** An EPUB 3 book of the text: its headings are its contents, its pages its page list. */
export async function epub({ sink, options = {}, ...job }: ExportJob): Promise<void> {
	const made = options.madeAt ?? Date.now();
	const zip = new ZipWriter(sink, made);
	// First and not packed, so that the type can be told from the first bytes (EPUB 3.3, 4.2.2).
	await zip.add('mimetype', 'application/epub+zip', true);
	await zip.add('META-INF/container.xml', CONTAINER);
	const said = titleOf(job.source.document.name);
	const title = escapeXml(said);
	let [language, direction] = ['und', 'ltr'];
	let body: string[] = [];
	let files = 0;
	const headings: Entry[] = [];
	const pageList: string[] = [];
	const images: string[] = [];
	const flush = async () => {
		if (!body.length && files) return;
		files++;
		await zip.add(
			`EPUB/text${files}.xhtml`,
			`<?xml version="1.0" encoding="UTF-8"?>\n<html ${XHTML} xml:lang="${language}" lang="${language}" dir="${direction}">\n<head><title>${title}</title><link rel="stylesheet" href="style.css"/></head>\n<body>\n${body.join('\n') || '<p></p>'}\n</body>\n</html>\n`,
		);
		body = [];
	};
	const even = await evenHeadings(job);
	const name = ({ page, index }: FlowingPage) => `${page}-${index}`;
	for await (const flowing of flowingPages(job, options, even)) {
		const { page, seen, reading, parts } = flowing;
		if (!pageList.length) [language, direction] = [languageTag(reading), directionOf(reading)];
		const file = `text${files + 1}.xhtml`;
		pageList.push(`<li><a href="${file}#page-${name(flowing)}">${seen}</a></li>`);
		const heads = parts.filter((part) => part.kind === 'heading');
		for (const [at, { level, text }] of heads.entries())
			headings.push({
				level,
				text: text.replace(/[\ufdd0-\ufdef]/g, ''),
				href: `${file}#${headingId(name(flowing), at)}`,
			});
		const picture = async ({ part }: Cut) => {
			const picture = await cutOut(job.source, page, part);
			if (!picture) return undefined;
			const name = `picture${images.length + 1}.${picture.mediaType === 'image/png' ? 'png' : 'jpg'}`;
			images.push(`<item id="picture${images.length + 1}" href="${name}" media-type="${picture.mediaType}"/>`);
			const entry = zip.entry(`EPUB/${name}`, true);
			await entry.write(picture.bytes);
			await entry.end();
			return name;
		};
		const tag = languageTag(reading);
		const attributes = `id="page-${name(flowing)}" xml:lang="${tag}" lang="${tag}" dir="${directionOf(reading)}"`;
		body.push(`<section ${attributes}>\n${await pageHtml(flowing, { name, picture })}\n</section>`);
		if (body.length >= PAGES) await flush();
	}
	await flush();
	if (!headings.length) headings.push({ level: 1, text: said, href: 'text1.xhtml' });
	const pages = pageList.length
		? `<nav epub:type="page-list" hidden="hidden"><ol>\n${pageList.join('\n')}\n</ol></nav>\n`
		: '';
	await zip.add(
		'EPUB/nav.xhtml',
		`<?xml version="1.0" encoding="UTF-8"?>\n<html ${XHTML} xml:lang="${language}" lang="${language}" dir="${direction}">\n<head><title>${title}</title></head>\n<body>\n<nav epub:type="toc">${contents(headings)}</nav>\n${pages}</body>\n</html>\n`,
	);
	await zip.add('EPUB/style.css', style);
	const texts = Array.from({ length: files }, (_, index) => `text${index + 1}`);
	await zip.add(
		'EPUB/package.opf',
		`<?xml version="1.0" encoding="UTF-8"?>
<package xmlns="http://www.idpf.org/2007/opf" version="3.0" unique-identifier="id">
<metadata xmlns:dc="http://purl.org/dc/elements/1.1/">
<dc:identifier id="id">urn:uuid:${crypto.randomUUID()}</dc:identifier>
<dc:title>${title}</dc:title>
<dc:language>${language}</dc:language>
<meta property="dcterms:modified">${new Date(made).toISOString().replace(/\.\d+Z$/, 'Z')}</meta>
</metadata>
<manifest>
<item id="nav" href="nav.xhtml" media-type="application/xhtml+xml" properties="nav"/>
<item id="style" href="style.css" media-type="text/css"/>
${texts.map((id) => `<item id="${id}" href="${id}.xhtml" media-type="application/xhtml+xml"/>`).join('\n')}
${images.join('\n')}
</manifest>
<spine page-progression-direction="${direction}">
${texts.map((id) => `<itemref idref="${id}"/>`).join('\n')}
</spine>
</package>
`,
	);
	await zip.end();
}
