import { escapeXml } from '../escape-xml.ts';

const PART = 'docProps/core.xml';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';

/** What an Office file says of itself (ECMA-376, part 2, 11): a part, its type, and its relation to the file. */
export interface CoreProperties {
	path: string;
	xml: string;
	type: string;
	relation: string;
}

/** Title, language (BCP 47; 'und' is left out) and date (ms since 1970) of an Office file. */
export function coreProperties(title: string, language: string, madeAt: number): CoreProperties {
	const when = new Date(madeAt).toISOString().replace(/\.\d+Z$/, 'Z');
	const date = (name: string) => `<dcterms:${name} xsi:type="dcterms:W3CDTF">${when}</dcterms:${name}>`;
	const said = language === 'und' ? '' : `<dc:language>${escapeXml(language)}</dc:language>`;
	return {
		path: PART,
		xml: `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<cp:coreProperties xmlns:cp="${PACKAGE}/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"><dc:title>${escapeXml(title)}</dc:title>${said}${date('created')}${date('modified')}</cp:coreProperties>`,
		type: `<Override PartName="/${PART}" ContentType="application/vnd.openxmlformats-package.core-properties+xml"/>`,
		relation: `<Relationship Id="core" Type="${PACKAGE}/relationships/metadata/core-properties" Target="${PART}"/>`,
	};
}
