import type { ExportOptions } from '#lib/exports/export.ts';
import { formats, type FormatId } from '#lib/exports/formats.ts';
import { preferences, setPreferences } from '#lib/store/settings.ts';

/** What the user chose last for a format's files; empty: everything as usual. */
export async function exportChoices(format: FormatId): Promise<ExportOptions> {
	// Settings also come out of backups, so nothing is taken for granted.
	const kept = (await preferences()).exportOptions?.[format] ?? {};
	const heeded: string[] = formats.find(({ id }) => id === format)?.choices ?? [];
	return Object.fromEntries(Object.entries(kept).filter(([name]) => heeded.includes(name)));
}

/** Keeps them, and which format it was. */
export async function keepExportChoices(format: FormatId, options: ExportOptions): Promise<void> {
	const plain = Object.entries(options).filter(([, value]) => typeof value === 'boolean' || typeof value === 'string');
	await setPreferences(({ exportOptions }) => ({
		exportFormat: format,
		exportOptions: { ...exportOptions, [format]: Object.fromEntries(plain) as Record<string, string | boolean> },
	}));
}
