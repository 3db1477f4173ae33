import { escapeXml } from '../escape-xml.ts';
import { srgbProfile } from './pictures/icc.ts';
import type { PdfWriter } from './objects/pdf-writer.ts';
import { Bytes, bytesOfLatin1, dict, Name, type Dict } from './objects/value.ts';

/** XMP metadata that names the file and, for PDF/A-2b, the standard it keeps (ISO 19005-2, 6.6.4). */
function xmp(title: string, made: Date, pdfA: boolean): Uint8Array<ArrayBuffer> {
	const when = made.toISOString().replace(/\.\d+Z$/, 'Z');
	const claim = pdfA ? '<pdfaid:part>2</pdfaid:part><pdfaid:conformance>B</pdfaid:conformance>' : '';
	return new TextEncoder().encode(`<?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"?>
<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
<rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:xmp="http://ns.adobe.com/xap/1.0/" xmlns:pdfaid="http://www.aiim.org/pdfa/ns/id/">
<dc:title><rdf:Alt><rdf:li xml:lang="x-default">${escapeXml(title)}</rdf:li></rdf:Alt></dc:title>
<xmp:CreateDate>${when}</xmp:CreateDate><xmp:CreatorTool>Legible</xmp:CreatorTool>${claim}
</rdf:Description></rdf:RDF></x:xmpmeta>
<?xpacket end="w"?>`);
}

/** What the catalogue of a new PDF says beside its pages: metadata, that readers show its title, its language (BCP 47;
 * 'und' is left out), without which it is read aloud in any, and for PDF/A what its colours mean. */
export async function catalogueEntries(
	writer: PdfWriter,
	{ title, language, made, pdfA }: { title: string; language: string; made: Date; pdfA: boolean },
): Promise<Dict> {
	const Metadata = await writer.add(
		dict({ Type: new Name('Metadata'), Subtype: new Name('XML') }),
		xmp(title, made, pdfA),
	);
	const said = language === 'und' ? {} : { Lang: new Bytes(bytesOfLatin1(language)) };
	const shown = { ...said, ViewerPreferences: dict({ DisplayDocTitle: true }), Metadata };
	if (!pdfA) return dict(shown);
	const profile = await writer.packed(srgbProfile(), dict({ N: 3 }));
	const intent = dict({
		Type: new Name('OutputIntent'),
		S: new Name('GTS_PDFA1'),
		OutputConditionIdentifier: new Bytes(bytesOfLatin1('sRGB')),
		Info: new Bytes(bytesOfLatin1('sRGB IEC61966-2.1')),
		DestOutputProfile: profile,
	});
	return dict({ ...shown, OutputIntents: [intent] });
}
