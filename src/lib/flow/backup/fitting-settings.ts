import * as v from 'valibot';
import { interfaceLanguages, type InterfaceLanguage } from '#lib/model/interface-language.ts';
import type { Preferences } from '#lib/store/settings.ts';
import { languages, text } from './shapes.ts';

const percent = v.pipe(v.number(), v.minValue(0), v.maxValue(100));
const SHAPES: Record<keyof Preferences, v.GenericSchema> = {
	where: v.picklist(['device', 'cloud', 'cloud-when-online']),
	languages: v.pipe(languages, v.minLength(1)),
	paused: v.boolean(),
	doubtBelow: percent,
	strongDoubtBelow: percent,
	letterKeys: v.boolean(),
	lines: v.picklist(['', 'flow', 'printed']),
	forgetInCloud: v.boolean(),
	secondCopies: v.boolean(),
	sortBy: text,
	exportFormat: text,
	exportOptions: v.record(v.string(), v.record(v.string(), v.union([v.string(), v.boolean()]))),
	interfaceLanguage: v.picklist(['browser', ...(Object.keys(interfaceLanguages) as InterfaceLanguage[])]),
};

/** Of the settings in a backup those that can be settings here. */
export const fittingSettings = (values: unknown): Record<string, unknown> =>
	Object.fromEntries(
		Object.entries((values ?? {}) as object).filter(
			([key, value]) => Object.hasOwn(SHAPES, key) && v.is(SHAPES[key as keyof Preferences], value),
		),
	);
