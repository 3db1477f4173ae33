/** What is said for a phrase: one text, or one for each plural form of the language (CLDR's names). */
export type Entry = string | ({ readonly [form in Intl.LDMLPluralRule]?: string } & { readonly other: string });
