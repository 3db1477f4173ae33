import type { EngineRequest } from '#lib/model/engine.ts';
import { FaultError } from '#lib/model/fault.ts';
import { base64Parts, piecesOf } from '../base64.ts';
import { enums } from './enums.ts';
import { cloudLanguage, cloudLanguages } from '../languages.ts';
import { operations, type CloudOperation, type SettingName } from '../operations.ts';

/** The picture types that the cloud takes as they are; a TIFF of one page only. */
const PICTURES = ['image/png', 'image/jpeg', 'image/bmp', 'image/gif', 'image/tiff'];

const inputOf = (mediaType: string): CloudOperation['input'] | undefined =>
	PICTURES.includes(mediaType)
		? 'image'
		: { 'application/pdf': 'pdf' as const, 'image/vnd.djvu': 'djvu' as const, 'text/plain': 'words' as const }[
				mediaType
			];

/**
 * The path for a piece of work. `settings.cloud.trial` chooses the form without an account. Throws a FaultError when the
 * cloud does not do this, or not with this type of file.
 */
export function cloudOperation({ operation, settings, file }: EngineRequest): CloudOperation {
	const trial = settings.cloud?.trial === true;
	const able = operations.filter((row) => row.operation === operation && Boolean(row.trial) === trial);
	if (!able.length)
		throw new FaultError('unsupported-operation', `The cloud has no ${trial ? 'trial of ' : ''}${operation}.`);
	if (!file) throw new FaultError('unsupported-type', 'The cloud takes whole files.');
	const input = inputOf(file.mediaType);
	const row = able.find((candidate) => candidate.input === input);
	if (!row) throw new FaultError('unsupported-type', `The cloud takes no ${file.mediaType} for ${operation}.`);
	return row;
}

/** With a PDF, words and places are asked for as well; what is no text stays as it was asked. */
const resultType = (asked: string) =>
	asked === 'ImagePNG' || asked === 'JSON' ? asked : /pdf/i.test(asked) ? 'TextAndPdfAndHocr' : 'TextAndHocr';

function checked(name: SettingName, value: unknown): unknown {
	const wrong = () => new FaultError('cloud-refused', `The cloud has no ${name} "${String(value).slice(0, 60)}".`);
	if (name in enums && !(enums[name as keyof typeof enums] as readonly unknown[]).includes(value)) throw wrong();
	if (name === 'language' && !cloudLanguages.includes(String(value))) throw wrong();
	if (name.startsWith('make') && typeof value !== 'boolean') throw wrong();
	if (name === 'Rotate' && !Number.isInteger(value)) throw wrong();
	return value;
}

/** The `settings` of a body; undefined for a path that takes none. Nothing that the specification does not name. */
export function bodySettings(row: CloudOperation, { settings }: Pick<EngineRequest, 'settings'>) {
	if (row.input === 'words') return { ...row.defaults };
	if (!row.settings.length) return undefined;
	const asked = { ...settings.cloud };
	delete asked.trial;
	const made: Record<string, unknown> = { language: language(row, settings.languages), ...row.defaults };
	for (const [key, value] of Object.entries(asked)) {
		if (value === undefined || value === null) continue;
		const name = row.settings.find((known) => known === key);
		if (!name)
			throw new FaultError('cloud-refused', `The cloud has no setting "${key.slice(0, 60)}" for ${row.operation}.`);
		made[name] = checked(name, value);
	}
	if (row.settings.includes('resultType')) made.resultType = resultType(String(made.resultType));
	if (row.operation === 'regions' && !(Array.isArray(made.regions) && made.regions.length))
		throw new FaultError('cloud-refused', 'Reading regions needs at least one region.');
	return made;
}

function language(row: CloudOperation, codes: string[]): string {
	// The documentation: labels are read in English only.
	if (row.operation === 'label') return 'English';
	const code = codes[0] ?? 'eng';
	const found = cloudLanguage(code);
	if (!found) throw new FaultError('language-missing', `The cloud has no language for "${code}".`, { language: code });
	return found;
}

/**
 * The JSON body of a submission as a Blob of many parts. File, Base64 and JSON are never in memory at once: the file is
 * read slice by slice, and the browser keeps finished parts outside the page's heap.
 */
export async function body(row: CloudOperation, request: EngineRequest): Promise<Blob> {
	const settings = bodySettings(row, request);
	const rest = settings ? `,"settings":${JSON.stringify(settings)}}` : '}';
	const type = 'application/json';
	const { bytes } = request.file!;
	if (row.input === 'words') {
		const pieces: ArrayBuffer[] = [];
		for await (const piece of piecesOf(bytes)) pieces.push(piece);
		return new Blob([`{"text":${JSON.stringify(await new Blob(pieces).text())}`, rest], { type });
	}
	return new Blob(['{"image":"', ...(await base64Parts(bytes)), '"', rest], { type });
}
