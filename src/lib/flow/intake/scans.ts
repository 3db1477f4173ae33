import type { OpenOptions } from '#lib/sources/open.ts';

/** How `open` learns which pages of a PDF are one JPEG: what reads the objects of a PDF lives with the exports. */
export const scans: NonNullable<OpenOptions['scans']> = async (file, password) => {
	const { scansOf } = await import('#lib/exports/pdf/pictures/scans-of.ts');
	return scansOf(file, password);
};
