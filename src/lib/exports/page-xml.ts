import type { Box } from '#lib/model/geometry.ts';
import type { Block, Line, Reading, Word } from '#lib/model/reading.ts';
import { eachPage, pagesOf } from './each-page.ts';
import { escapeXml } from './escape-xml.ts';
import type { ExportJob } from './export.ts';
import { isStanding } from '#lib/model/text/is-standing.ts';
import { joinWords } from './flowing/join-words.ts';
import { ZipWriter } from './file/zip-writer.ts';
import { fileName } from './file/file-name.ts';

const whole = (value: number) => Math.max(0, Math.round(value));

const coords = ({ x0, y0, x1, y1 }: Box) => {
	const [l, t, r, b] = [x0, y0, x1, y1].map(whole);
	return `<Coords points="${l},${t} ${r},${t} ${r},${b} ${l},${b}"/>`;
};

const equivalent = (text: string, confidence?: number) =>
	`<TextEquiv${confidence === undefined ? '' : ` conf="${Math.min(1, Math.max(0, confidence / 100)).toFixed(3)}"`}><Unicode>${escapeXml(text)}</Unicode></TextEquiv>`;

/** The kinds of text region that the schema knows (TextTypeSimpleType). */
const TYPES: Record<string, string> = {
	paragraph: 'paragraph',
	heading: 'heading',
	caption: 'caption',
	header: 'header',
	footer: 'footer',
	footnote: 'footnote',
};

const setAs = ({ bold, italic }: Word) =>
	(bold ?? italic) ? `<TextStyle${bold ? ' bold="true"' : ''}${italic ? ' italic="true"' : ''}/>` : '';

const wordXml = (word: Word, id: string) =>
	`<Word id="${id}">${coords(word.box)}${equivalent(word.text, word.confidence)}${setAs(word)}</Word>`;

function lineXml(line: Line, id: string, direction: Reading['direction']): string {
	const { baseline } = line;
	const foot = baseline
		? `<Baseline points="${whole(baseline.x0)},${whole(baseline.y0)} ${whole(baseline.x1)},${whole(baseline.y1)}"/>`
		: '';
	const words = line.words.map((word, index) => wordXml(word, `${id}_w${index + 1}`));
	const way = isStanding(line, direction) ? ' readingDirection="top-to-bottom"' : '';
	return `<TextLine id="${id}"${way}>${coords(line.box)}${foot}${words.join('')}${equivalent(joinWords(line.words))}</TextLine>`;
}

function textRegion(block: Block, id: string, direction: Reading['direction']): string {
	const lines = block.lines.filter((line) => line.words.length);
	const kind = TYPES[block.kind];
	return `<TextRegion id="${id}"${kind ? ` type="${kind}"` : ''}>${coords(block.box)}${lines.map((line, index) => lineXml(line, `${id}_l${index + 1}`, direction)).join('\n')}${equivalent(lines.map((line) => joinWords(line.words)).join('\n'))}</TextRegion>`;
}

function regionXml(block: Block, id: string, direction: Reading['direction']): string {
	if (block.kind === 'picture') return `<ImageRegion id="${id}">${coords(block.box)}</ImageRegion>`;
	if (block.kind !== 'table') return textRegion(block, id, direction);
	return `<TableRegion id="${id}">${coords(block.box)}${textRegion(block, `${id}_t`, direction)}</TableRegion>`;
}

/** One page in the PAGE format, version 2019-07-15, which knows one page per file. */
export function pageXmlOf(reading: Reading, name: string, made: Date): string {
	const blocks = reading.blocks.filter(({ kind }) => kind !== 'ignore');
	const when = made.toISOString().replace(/\.\d+Z$/, 'Z');
	const order = blocks.map((_, index) => `<RegionRefIndexed index="${index}" regionRef="r${index + 1}"/>`);
	return `<?xml version="1.0" encoding="UTF-8"?>
<PcGts xmlns="http://schema.primaresearch.org/PAGE/gts/pagecontent/2019-07-15" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xsi:schemaLocation="http://schema.primaresearch.org/PAGE/gts/pagecontent/2019-07-15 http://schema.primaresearch.org/PAGE/gts/pagecontent/2019-07-15/pagecontent.xsd">
<Metadata><Creator>Legible</Creator><Created>${when}</Created><LastChange>${when}</LastChange></Metadata>
<Page imageFilename="${escapeXml(name)}" imageWidth="${reading.width}" imageHeight="${reading.height}">${order.length ? `<ReadingOrder><OrderedGroup id="order">${order.join('')}</OrderedGroup></ReadingOrder>` : ''}
${blocks.map((block, index) => regionXml(block, `r${index + 1}`, reading.direction)).join('\n')}
</Page>
</PcGts>
`;
}

/** PAGE XML: one file for a document of one page, else a ZIP with a file for each page. */
export async function pageXml({ sink, options = {}, ...job }: ExportJob): Promise<void> {
	const made = new Date(options.madeAt ?? Date.now());
	const { name } = job.source.document;
	if (pagesOf(job.source).length === 1) {
		for await (const { reading } of eachPage(job))
			if (reading) await sink.write(new TextEncoder().encode(pageXmlOf(reading, name, made)));
		return;
	}
	const zip = new ZipWriter(sink, made.getTime());
	for await (const { page, reading } of eachPage(job)) {
		if (!reading) continue;
		const stem = fileName(name, 'xml').replace(/\.xml$/, '');
		await zip.add(`${stem.slice(0, 100)}-${String(page).padStart(4, '0')}.xml`, pageXmlOf(reading, name, made));
	}
	await zip.end();
}
