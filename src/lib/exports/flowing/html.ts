import { cutOut } from './cut-out.ts';
import { evenHeadings } from './even-headings.ts';
import { escapeXml } from '../escape-xml.ts';
import type { ExportJob } from '../export.ts';
import { titleOf } from '../file/title-of.ts';
import { directionOf, languageTag } from '../language-tag.ts';
import { type FlowingPage, flowingPages } from './flowing-pages.ts';
import { pageHtml, style } from './page-html.ts';
import type { Cut } from './parts.ts';

/** Bytes as text, in steps: a browser takes only so many arguments at once. */
function base64(bytes: Uint8Array): string {
	let binary = '';
	for (let at = 0; at < bytes.length; at += 0x8000) binary += String.fromCharCode(...bytes.subarray(at, at + 0x8000));
	return btoa(binary);
}

/** One web page that needs nothing else: a section for each page, pictures in it, all text escaped, no script. */
export async function html({ sink, options = {}, ...job }: ExportJob): Promise<void> {
	const encoder = new TextEncoder();
	let begun = false;
	const begin = (language: string, direction: string) => {
		begun = true;
		return `<!doctype html>
<html lang="${language}" dir="${direction}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escapeXml(titleOf(job.source.document.name))}</title>
<style>
${style}</style>
</head>
<body>
`;
	};
	const even = await evenHeadings(job);
	const name = ({ page }: FlowingPage) => String(page);
	for await (const flowing of flowingPages(job, options, even)) {
		const { page, reading } = flowing;
		const [language, direction] = [languageTag(reading), directionOf(reading)];
		const picture = async ({ part }: Cut) => {
			const picture = await cutOut(job.source, page, part);
			return picture && `data:${picture.mediaType};base64,${base64(picture.bytes)}`;
		};
		const head = begun ? '' : begin(language, direction);
		const section = `<section id="page-${page}" lang="${language}" dir="${direction}">\n${await pageHtml(flowing, { name, picture })}\n</section>\n`;
		await sink.write(encoder.encode(head + section));
	}
	await sink.write(encoder.encode(`${begun ? '' : begin('und', 'ltr')}</body>\n</html>\n`));
}
