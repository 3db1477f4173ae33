import { enums } from '#lib/engines/cloud/send/enums.ts';
import { cloudLanguage, cloudLanguages } from '#lib/engines/cloud/languages.ts';
import { operations, type SettingName } from '#lib/engines/cloud/operations.ts';
import { takesDocument, type Operation } from '#lib/model/operation.ts';
import type { Settings } from '#lib/model/settings.ts';

/** One setting of the cloud for a form: by its own name, with a label in the field's words. */
export type CloudChoice = { name: SettingName; label: string } & (
	| { kind: 'switch'; initial: boolean }
	| { kind: 'choice'; initial: string; values: readonly string[] }
	| { kind: 'text'; initial: string }
);

const LABELS: Record<SettingName, string> = {
	language: 'Language',
	makeSkewCorrect: 'Deskew, up to 15 degrees',
	makeBinarization: 'Binarise',
	makeContrastCorrection: 'Correct contrast',
	makeUpsampling: 'Enlarge small pictures',
	makeSpellCheck: 'Correct spelling',
	Rotate: 'Rotate by, in degrees',
	dsrMode: 'Layout analysis',
	dsrConfidence: 'Layout confidence',
	resultType: 'Result',
	resultTypeTable: 'Result',
	regions: 'Regions in pixels: left, top, right, bottom; one region after a semicolon',
};

/**
 * What can be set for an operation, whether there is a trial of it, and how many requests it makes of some pages. `languages`:
 * those that are set for reading (tesseract's codes), of which the cloud takes one.
 */
export function cloudOptions(operation: Operation, languages: string[] = []) {
	const rows = operations.filter((row) => row.operation === operation);
	const row = rows.find(({ trial }) => !trial) ?? rows[0];
	const names = row?.settings ?? [];
	const list = names.map((name): CloudChoice => {
		const initial = row?.defaults[name];
		const common = { name, label: LABELS[name] };
		if (name.startsWith('make')) return { ...common, kind: 'switch', initial: initial === true };
		if (name === 'language') {
			const set = languages[0] && cloudLanguage(languages[0]);
			return { ...common, kind: 'choice', initial: set || 'English', values: cloudLanguages };
		}
		if (name in enums)
			return {
				...common,
				kind: 'choice',
				initial: typeof initial === 'string' ? initial : '',
				values: [...(typeof initial === 'string' ? [] : ['']), ...enums[name as keyof typeof enums]],
			};
		return { ...common, kind: 'text', initial: '' };
	});
	return {
		list,
		trial: rows.some(({ trial }) => trial),
		requests: (pages: number, trial = false) => (takesDocument(operation) && !trial ? Math.min(1, pages) : pages),
	};
}

/** Whether the cloud can do this with a file of this type: it makes PDFs of DjVu files, which it can do nothing else with. */
export const takesType = (operation: Operation, mediaType: string): boolean =>
	(operation === 'djvu-to-pdf') === (mediaType === 'image/vnd.djvu');

/** The form's answers as settings of a task: only what differs from the default is named. */
export function settingsFor(
	operation: Operation,
	languages: string[],
	answers: Record<string, string | boolean>,
	trial: boolean,
): Settings {
	const cloud: Record<string, unknown> = {};
	const { list } = cloudOptions(operation, languages);
	for (const choice of list) {
		const answer = answers[choice.name];
		if (answer === undefined || answer === '' || answer === choice.initial) continue;
		if (choice.name === 'Rotate') cloud.Rotate = Math.round(Number(answer)) || 0;
		else if (choice.name === 'regions') cloud.regions = regionsOf(String(answer));
		else cloud[choice.name] = answer;
	}
	if (!('language' in cloud) && languages[0] && cloudLanguage(languages[0]))
		cloud.language = cloudLanguage(languages[0]);
	if (!list.some(({ name }) => name === 'language')) delete cloud.language;
	return { languages, cloud: { ...cloud, ...(trial ? { trial: true } : {}) } };
}

const regionsOf = (text: string) =>
	text
		.split(';')
		.map((part) =>
			part
				.split(/[,\s]+/)
				.filter(Boolean)
				.map(Number),
		)
		.filter((numbers) => numbers.length === 4 && numbers.every(Number.isFinite))
		.map(([topLeftX, topLeftY, bottomRightX, bottomRightY], order) => ({
			order,
			rect: { topLeftX, topLeftY, bottomRightX, bottomRightY },
		}));
