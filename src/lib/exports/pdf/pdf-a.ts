import { escapeXml } from '../escape-xml.ts';
import { srgbProfile } from './pictures/icc.ts';
import type { PdfWriter } from './objects/pdf-writer.ts';
import { Bytes, bytesOfLatin1, dict, Name, type Dict, type Ref } from './objects/value.ts';
import { textString } from './write-bookmarks.ts';

const MAKER = 'Legible';

/** What a new PDF says of itself. `language`: BCP 47, or 'und'. */
interface Said {
	title: string;
	language: string;
	made: Date;
	pdfA: boolean;
}

/** XMP metadata that names the file and, for PDF/A-2b, the standard it keeps (ISO 19005-2, 6.6.4). */
function xmp({ title, language, made, pdfA }: Said): Uint8Array<ArrayBuffer> {
	const when = made.toISOString().replace(/\.\d+Z$/, 'Z');
	const claim = pdfA ? '<pdfaid:part>2</pdfaid:part><pdfaid:conformance>B</pdfaid:conformance>' : '';
	const spoken =
		language === 'und' ? '' : `<dc:language><rdf:Bag><rdf:li>${escapeXml(language)}</rdf:li></rdf:Bag></dc:language>`;
	return new TextEncoder().encode(`<?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"?>
<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
<rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:xmp="http://ns.adobe.com/xap/1.0/" xmlns:pdf="http://ns.adobe.com/pdf/1.3/" xmlns:pdfaid="http://www.aiim.org/pdfa/ns/id/">
<dc:title><rdf:Alt><rdf:li xml:lang="x-default">${escapeXml(title)}</rdf:li></rdf:Alt></dc:title>${spoken}
<xmp:CreateDate>${when}</xmp:CreateDate><xmp:ModifyDate>${when}</xmp:ModifyDate><xmp:CreatorTool>${MAKER}</xmp:CreatorTool><pdf:Producer>${MAKER}</pdf:Producer>${claim}
</rdf:Description></rdf:RDF></x:xmpmeta>
<?xpacket end="w"?>`);
}

/** What the catalogue of a new PDF says beside its pages: metadata, that readers show its title, its language (BCP 47;
 * 'und' is left out), without which it is read aloud in any, and for PDF/A what its colours mean. */
export async function catalogueEntries(writer: PdfWriter, said: Said): Promise<Dict> {
	const { language, pdfA } = said;
	const Metadata = await writer.add(dict({ Type: new Name('Metadata'), Subtype: new Name('XML') }), xmp(said));
	const spoken = language === 'und' ? {} : { Lang: new Bytes(bytesOfLatin1(language)) };
	const shown = { ...spoken, ViewerPreferences: dict({ DisplayDocTitle: true }), Metadata };
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

/** The same in the older form, which file managers and many programs read; it says nothing else (ISO 19005-2, 6.6.3). */
export function writeInfo(writer: PdfWriter, { title, made }: Said): Promise<Ref> {
	const when = new Bytes(bytesOfLatin1(`D:${made.toISOString().replace(/\D/g, '').slice(0, 14)}Z`));
	return writer.add(
		dict({
			Title: textString(title),
			Creator: new Bytes(bytesOfLatin1(MAKER)),
			Producer: new Bytes(bytesOfLatin1(MAKER)),
			CreationDate: when,
			ModDate: when,
		}),
	);
}
