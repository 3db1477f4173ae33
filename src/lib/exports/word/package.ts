const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const RELATIONS = 'http://schemas.openxmlformats.org/package/2006/relationships';

/** What says that ids of relations are spoken of. */
export const RELATED = `xmlns:r="${OFFICE}"`;

/** One relation of a part to another, or to an address outside of the file. */
export const relation = (id: string, type: string, target: string, more = '') =>
	`<Relationship Id="${id}" Type="${OFFICE}/${type}" Target="${target}"${more}/>`;

/** The relations of a part as a file of their own. */
export const relationsXml = (relations: string) =>
	`${HEAD}<Relationships xmlns="${RELATIONS}">${relations}</Relationships>`;

/** What a part of the file is, by its name without an ending. */
export const partType = (name: string, type: string) =>
	`<Override PartName="/word/${name}.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.${type}+xml"/>`;

/** The table of types; `more`: of parts that not every document has. */
export const contentTypes = (more: string) =>
	`${HEAD}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Default Extension="jpg" ContentType="image/jpeg"/><Default Extension="png" ContentType="image/png"/>${partType('document', 'document.main')}${['styles', 'numbering', 'settings'].map((name) => partType(name, name)).join('')}${more}</Types>`;
