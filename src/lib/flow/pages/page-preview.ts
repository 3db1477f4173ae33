import { PagePreview } from '#lib/engines/local/page-preview.ts';
import type { Document } from '#lib/model/document.ts';
import type { Settings } from '#lib/model/settings.ts';
import type { Pages } from './pages.ts';

/** Opens a stored page to see how it is prepared for reading. Close it when nobody looks any more. */
export const pagePreview = (document: Document, page: number, pages: Pages, settings: Settings): PagePreview =>
	new PagePreview((signal) => pages.image(document, page, { signal }), settings);
