import { describe, expect, it } from 'vitest';
import { bodySettings } from '#lib/engines/cloud/send/body.ts';
import { enums as ours } from '#lib/engines/cloud/send/enums.ts';
import { cloudLanguages } from '#lib/engines/cloud/languages.ts';
import { operations } from '#lib/engines/cloud/operations.ts';
import { check } from './check.mjs';
import { enums, paths, settingTypes } from './contract.mjs';

describe('the client’s tables', () => {
	it('name every language and value of the contract, and no other', () => {
		expect([...cloudLanguages].sort()).toEqual([...enums.Language!].sort());
		expect(ours.dsrMode).toEqual(enums.DsrMode);
		expect(ours.dsrConfidence).toEqual(enums.DsrConfidence);
		expect(ours.resultType).toEqual(enums.ResultType);
		expect(ours.resultTypeTable).toEqual(enums.ResultTypeTable);
	});

	it('name every path of the contract once', () => {
		expect(operations.map(({ path }) => path).sort()).toEqual(Object.keys(paths).sort());
		for (const { path, trial } of operations) expect([path, trial]).toEqual([path, paths[path]?.trial]);
	});

	it('make settings that the strict contract takes, with every boolean said', () => {
		const booleans = Object.keys(settingTypes).filter((name) => settingTypes[name] === 'boolean');
		const region = { order: 0, rect: { topLeftX: 0, topLeftY: 0, bottomRightX: 1, bottomRightY: 1 } };
		for (const row of operations) {
			const cloud = row.operation === 'regions' ? { regions: [region] } : {};
			const settings = bodySettings(row, { settings: { languages: ['deu'], cloud } });
			const body = row.input === 'words' ? { text: 'x', settings } : { image: 'QUJD', ...(settings && { settings }) };
			expect([row.path, check(row.path, body)]).toEqual([row.path, {}]);
			if (row.settings.length) for (const name of booleans) expect(settings).toHaveProperty(name);
		}
	});

	it('ask for words and places whenever text is asked for', () => {
		const row = operations.find(({ path }) => path === 'RecognizePdf')!;
		const type = (resultType?: string) =>
			bodySettings(row, { settings: { languages: ['eng'], cloud: { resultType } } })?.resultType;
		expect([undefined, 'Text', 'Hocr', 'Pdf', 'TextAndPdf', 'JSON'].map(type)).toEqual([
			'TextAndHocr',
			'TextAndHocr',
			'TextAndHocr',
			'TextAndPdfAndHocr',
			'TextAndPdfAndHocr',
			'JSON',
		]);
	});
});
