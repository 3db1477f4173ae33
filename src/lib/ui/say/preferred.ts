import { interfaceLanguages, type InterfaceLanguage } from '#lib/model/interface-language.ts';

/** The first of the browser's languages that the interface speaks; English when there is none. */
export const preferred = (wanted: readonly string[] = globalThis.navigator?.languages ?? []): InterfaceLanguage =>
	wanted
		.map((tag) => tag.toLowerCase().split('-')[0]!)
		.find((language): language is InterfaceLanguage => language in interfaceLanguages) ?? 'en';
