import type { Box } from '#lib/model/geometry.ts';
import type { Block, Line, Reading, Word } from '#lib/model/reading.ts';
import { eachPage } from './each-page.ts';
import { isStanding } from '#lib/model/text/is-standing.ts';
import { escapeXml } from './escape-xml.ts';
import type { ExportJob } from './export.ts';
import { languageTag } from './language-tag.ts';
import { runsLeft } from './flowing/direction.ts';
import { spaceBetween } from './flowing/join-words.ts';

const whole = (value: number) => Math.max(0, Math.round(value));

const place = (box: Box) =>
	`HPOS="${whole(box.x0)}" VPOS="${whole(box.y0)}" WIDTH="${whole(box.x1 - box.x0)}" HEIGHT="${whole(box.y1 - box.y0)}"`;

const HYPHEN = /[-\u00ad\u2010]$/;

function lineXml(
	line: Line,
	id: string,
	{ next, before, direction }: { next: Line | undefined; before: Line | undefined; direction: Reading['direction'] },
): string {
	const strings: string[] = [];
	for (const [index, word] of line.words.entries()) {
		const last = index === line.words.length - 1;
		const broken = last && line.hyphenated && next?.words[0] && HYPHEN.test(word.text);
		const continued = !index && before?.hyphenated && before.words.at(-1);
		const text = broken ? word.text.replace(HYPHEN, '') : word.text;
		// Both halves of a broken word carry the whole of it (ALTO 4, SUBS_CONTENT).
		const whole1 = broken
			? text + next!.words[0]!.text
			: continued
				? continued.text.replace(HYPHEN, '') + word.text
				: '';
		const halves = whole1 ? ` SUBS_TYPE="HypPart${broken ? 1 : 2}" SUBS_CONTENT="${escapeXml(whole1)}"` : '';
		const confidence = Math.min(1, Math.max(0, word.confidence / 100)).toFixed(2);
		strings.push(
			`<String ID="${id}_w${index + 1}" ${place(word.box)} CONTENT="${escapeXml(text)}" WC="${confidence}"${setAs(word)}${halves}${alternatives(word)}`,
		);
		if (broken) strings.push('<HYP CONTENT="-"/>');
		else if (!last && spaceBetween(word, line.words[index + 1]!)) strings.push(space(word, line.words[index + 1]!));
	}
	const { baseline } = line;
	const foot = baseline
		? ` BASELINE="${whole(baseline.x0)},${whole(baseline.y0)} ${whole(baseline.x1)},${whole(baseline.y1)}"`
		: '';
	const standing = isStanding(line, direction);
	const way = standing ? 'ttb' : runsLeft(line.words.map(({ text }) => text).join(' ')) ? 'rtl' : '';
	return `<TextLine ID="${id}" ${place(line.box)}${foot}${way && ` BASEDIRECTION="${way}"`}>${strings.join('')}</TextLine>`;
}

/** A list of words (ALTO 4.4, fontStylesType). */
const setAs = ({ bold, italic }: Word) =>
	(bold ?? italic) ? ` STYLE="${[bold && 'bold', italic && 'italics'].filter(Boolean).join(' ')}"` : '';

const alternatives = ({ alternatives: others }: Word) =>
	others?.length
		? `>${others.map((other) => `<ALTERNATIVE PURPOSE="reading">${escapeXml(other)}</ALTERNATIVE>`).join('')}</String>`
		: '/>';

const space = (a: Word, b: Word) =>
	`<SP HPOS="${whole(a.box.x1)}" VPOS="${whole(a.box.y0)}" WIDTH="${whole(b.box.x0 - a.box.x1)}"/>`;

function blockXml(block: Block, id: string, language: string, direction: Reading['direction']): string {
	if (block.kind === 'picture') return `<Illustration ID="${id}" ${place(block.box)}/>`;
	const lines = block.lines.filter((line) => line.words.length);
	const tag = language === 'und' ? '' : ` LANG="${language}"`;
	const inner = lines.map((line, index) =>
		lineXml(line, `${id}_l${index + 1}`, { next: lines[index + 1], before: lines[index - 1], direction }),
	);
	return `<TextBlock ID="${id}" ${place(block.box)}${tag} TAGREFS="kind_${block.kind}">${inner.join('\n')}</TextBlock>`;
}

const KINDS = ['paragraph', 'heading', 'list', 'table', 'caption', 'header', 'footer', 'footnote'];

/** One page; physical page numbers as in the document, all measures in pixels. */
function pageXml(reading: Reading, page: number, id: string): string {
	const language = languageTag(reading);
	const blocks = reading.blocks
		.filter(({ kind }) => kind !== 'ignore')
		.map((block, index) => blockXml(block, `${id}_b${index + 1}`, language, reading.direction));
	const size = `WIDTH="${reading.width}" HEIGHT="${reading.height}"`;
	return `<Page ID="${id}" PHYSICAL_IMG_NR="${page}" ${size}><PrintSpace HPOS="0" VPOS="0" ${size}>\n${blocks.join('\n')}\n</PrintSpace></Page>\n`;
}

/** ALTO 4 (4.4 schema, Library of Congress) with words, spaces, hyphens and confidences. One file for all pages. */
export async function alto({ sink, ...job }: ExportJob): Promise<void> {
	const encoder = new TextEncoder();
	const tags = KINDS.map((kind) => `<LayoutTag ID="kind_${kind}" LABEL="${kind}"/>`).join('');
	await sink.write(
		encoder.encode(`<?xml version="1.0" encoding="UTF-8"?>
<alto xmlns="http://www.loc.gov/standards/alto/ns-v4#" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xsi:schemaLocation="http://www.loc.gov/standards/alto/ns-v4# http://www.loc.gov/standards/alto/v4/alto-4-4.xsd">
<Description><MeasurementUnit>pixel</MeasurementUnit><sourceImageInformation><fileName>${escapeXml(job.source.document.name)}</fileName></sourceImageInformation><Processing ID="reading"><processingSoftware><softwareName>Legible</softwareName></processingSoftware></Processing></Description>
<Tags>${tags}</Tags>
<Layout>
`),
	);
	const seen = new Set<number>();
	for await (const { page, index, reading } of eachPage(job)) {
		// A page that is wanted twice would have the same ids.
		const id = seen.has(page) ? `p${page}_${index + 1}` : `p${page}`;
		seen.add(page);
		const xml = reading ? pageXml(reading, page, id) : `<Page ID="${id}" PHYSICAL_IMG_NR="${page}"/>\n`;
		await sink.write(encoder.encode(xml));
	}
	await sink.write(encoder.encode('</Layout>\n</alto>\n'));
}
