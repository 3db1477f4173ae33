import type { ExportOptions, ExportSource } from '#lib/exports/export.ts';
import type { FormatId } from '#lib/exports/formats.ts';
import type { Document } from '#lib/model/document.ts';
import { exportSource } from './export-source.ts';
import type { Pages } from '../pages/pages.ts';
import { passwordOf } from '../passwords.ts';

/** What an exporter is given to write one document: what it may ask for, answered from the store page by page. */
export function exportOrder(
	document: Document,
	format: FormatId,
	pages: Pages,
	{ pages: wanted = document.order, options }: { pages?: number[]; options?: ExportOptions } = {},
): { source: ExportSource; format: FormatId; options: ExportOptions } {
	const password = passwordOf(document.id);
	return {
		source: { ...exportSource(document, pages), ...(wanted ? { pages: wanted } : {}) },
		format,
		options: password ? { password, ...options } : { ...options },
	};
}
